"""The one error boundary: every way out of the program is a Russian sentence and an exit code.

Exit codes: 0 fine, 1 unacknowledged errors in content, 2 wrong use or environment.
"""

from __future__ import annotations

import os
import sys

import click

from generator.cli.error import error_text
from generator.cli.root import ROOT
from generator.cli.russian import usage_error_text
from generator.core.exceptions import VektorError
from generator.core.wording import say, wording


def run(arguments: list[str] | None = None) -> None:
    """Run the command line on ``arguments`` (those of the process when None) and exit."""
    _speak_utf8()
    sys.exit(_outcome(arguments))


def _outcome(arguments: list[str] | None) -> int:
    try:
        code = ROOT.main(arguments, prog_name="vektor", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort:
        return _fail(say("cli", "boundary.aborted"))
    except click.ClickException as error:
        return _fail(usage_error_text(error))
    except VektorError as error:
        return _fail(error_text(error))
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:
        return _fail(
            say("cli", "boundary.os_error", file=error.filename or "", why=_os_reason(error))
        )
    except Exception as error:  # noqa: BLE001  # the last net: no traceback reaches a user
        return _unexpected(error)
    return code if isinstance(code, int) else 0


def _os_reason(error: OSError) -> str:
    reasons = wording("cli")["boundary"]["os_reasons"]
    return str(reasons.get(type(error).__name__, reasons["OSError"]))


def _unexpected(error: Exception) -> int:
    if os.environ.get("VEKTOR_DEBUG"):
        raise error
    return _fail(say("cli", "boundary.unexpected", what=type(error).__name__))


def _fail(text: str) -> int:
    click.echo(text, err=True)
    return 2


def _speak_utf8() -> None:
    """Make the streams UTF-8: Windows consoles and pipes with LANG=C are not."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
