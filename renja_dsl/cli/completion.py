"""What two shells need beside click, so that they complete commands."""

from __future__ import annotations

import os

from click.shell_completion import CompletionItem, FishComplete, ShellComplete, add_completion_class


class Fish(FishComplete):
    """With commas in values and descriptions, at which click's script cuts off the rest."""

    source_template = FishComplete.source_template.replace('string split ","', 'string split --max 1 ","')


class PowerShell(ShellComplete):
    """Its script hands over the words of the line as JSON and what is being typed; a file is left to PowerShell.

    Click's splits the line as a POSIX shell does, at which `.\\rencana\\ --pilih` is one word.
    """

    name = "powershell"
    source_template = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($word, $line, $cursor)
    $env:%(complete_var)s = "powershell_complete"
    $env:RENJA_WORDS = ConvertTo-Json -Compress @($line.CommandElements | ForEach-Object { "$_" })
    $env:RENJA_WORD = $word
    try {
        %(prog_name)s | ForEach-Object {
            $value, $help = $_ -split "`t", 2
            [System.Management.Automation.CompletionResult]::new($value, $value, "ParameterValue", $help)
        }
    } finally {
        Remove-Item Env:%(complete_var)s, Env:RENJA_WORDS, Env:RENJA_WORD
    }
}
"""

    def get_completion_args(self) -> tuple[list[str], str]:
        import json

        words: list[str] = json.loads(os.environ["RENJA_WORDS"])
        incomplete = os.environ.get("RENJA_WORD", "")
        return words[1 : -1 if incomplete and words[-1] == incomplete else None], incomplete

    def format_completion(self, item: CompletionItem) -> str:
        return f"{item.value}\t{item.help or item.value}"

    def complete(self) -> str:
        arguments, incomplete = self.get_completion_args()
        found = self.get_completions(arguments, incomplete)
        return "\n".join(self.format_completion(item) for item in found if item.type == "plain")


add_completion_class(Fish)
add_completion_class(PowerShell)
