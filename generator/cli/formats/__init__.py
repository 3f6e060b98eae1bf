"""The shelf of report formats: names, resolved when used by generator.cli.report."""

FORMATS = ("text", "json", "github", "gitlab", "sarif")
