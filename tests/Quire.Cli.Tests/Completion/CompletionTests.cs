using System.Diagnostics;
using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing.Guide;

namespace Quire.Cli.Tests.Completion;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public async Task Every_shell_finds_its_script_well_formed(string shell)
    {
        using var quire = Shell.Empty();
        var script = quire.Write($"quire.{shell}", (await quire.RunAsync("completion", shell)).Well().Out);
        Assert.Contains("[suggest:", await File.ReadAllTextAsync(script), StringComparison.Ordinal);
        if (Array.Exists((string[])["/bin", "/usr/bin"], folder => File.Exists(Path.Combine(folder, shell))))
        {
            using var check = Process.Start(shell, ["-n", script]);
            await check.WaitForExitAsync();
            Assert.Equal(0, check.ExitCode);
        }
    }

    [Fact]
    public async Task Another_shell_is_refused()
    {
        using var quire = Shell.Empty();
        (await quire.RunAsync("completion", "tcsh")).Ended(ExitCode.Usage);
    }

    [Theory]
    [InlineData("", "dataset")]
    [InlineData("data", "dataset")]
    [InlineData("dataset pri", "private-url")]
    [InlineData("sync --t", "--to")]
    [InlineData("sync --to ", "folder")]
    public async Task The_program_says_what_may_come_next(string line, string expected)
    {
        using var quire = Shell.Empty();
        Assert.Contains(expected, (await quire.RunAsync($"[suggest:{line.Length}]", line)).Well().Lines);
    }

    [Theory]
    [InlineData("", "", "[-/].*|.* .*")]
    [InlineData("pu", "", ".*")]
    [InlineData("dataset show ", "", ".*")]
    [InlineData("dataset show --", "--version", "--token=.*|-.|/.*")]
    [InlineData("dataset show --json --", "--web", "--json")]
    [InlineData("upload ", ":files", "-.*|[a-z].*")]
    [InlineData("dataset create lab --json-file ", ":files", "-.*|[a-z].*")]
    [InlineData("sync data 1 --to d", "dataset", "folder")]
    [InlineData("dataset edit 1 --directory ", "", ":files")]
    public async Task Nothing_is_offered_that_does_not_fit(string line, string fits, string unfit)
    {
        using var quire = Shell.Empty();
        var lines = (await quire.RunAsync($"[suggest:{line.Length}]", line)).Well().Lines;
        Assert.All(lines, l => Assert.DoesNotMatch($"^({unfit})$", l));
        Assert.True(fits.Length == 0 || lines.Contains(fits), string.Join(' ', lines));
    }

    [Fact]
    public async Task The_guide_puts_every_script_where_its_shell_finds_it()
    {
        using var quire = Shell.Empty();
        var block = Assert.Single(GuideBlock.HeldBy(GetType(), nameof(The_guide_puts_every_script_where_its_shell_finds_it)));
        quire.Write("bin/quire", $"#!/bin/sh\nexec dotnet '{CliProcess.Program}' \"$@\"\n");
        // The first folder zsh looks in, which is somewhere else on every machine.
        var script = quire.Write("paste.sh", $"set -eu\nchmod +x bin/quire\nmkdir zsh\nfpath=(none zsh)\n{block.Code}");
        var start = new ProcessStartInfo("bash", [script])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = quire.Folder,
        };
        start.Environment["HOME"] = quire.Folder;
        start.Environment["PATH"] = $"{Path.Combine(quire.Folder, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var bash = Process.Start(start)!;
        var error = await bash.StandardError.ReadToEndAsync();
        await bash.WaitForExitAsync();

        Assert.True(bash.ExitCode == 0, error);
        foreach (
            var (shell, path) in new[]
            {
                ("bash", ".local/share/bash-completion/completions/quire"),
                ("zsh", "zsh/_quire"),
                ("fish", ".config/fish/completions/quire.fish"),
            }
        )
        {
            Assert.Equal(
                (await quire.RunAsync("completion", shell)).Well().Out.Trim(),
                (await File.ReadAllTextAsync(Path.Combine(quire.Folder, path))).Trim()
            );
        }
    }

    [Fact]
    public async Task Bash_completes()
    {
        using var quire = Shell.Empty();
        var script = quire.Write("quire.bash", (await quire.RunAsync("completion", "bash")).Well().Out);
        var program = quire.Write("bin/quire", $"#!/bin/sh\nexec dotnet '{CliProcess.Program}' \"$@\"\n");
        var start = new ProcessStartInfo(
            "bash",
            [
                "-c",
                $"chmod +x '{program}'; PATH='{Path.GetDirectoryName(program)}':$PATH; source '{script}'; COMP_LINE='quire collection pub' COMP_POINT=20 _quire; echo \"${{COMPREPLY[@]}}\"",
            ]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var bash = Process.Start(start)!;
        Assert.Equal("publish", (await bash.StandardOutput.ReadToEndAsync()).Trim());
        await bash.WaitForExitAsync();
    }
}
