namespace Quire.Cli.Console;

/// <summary>Asks before something is destroyed.</summary>
internal static class Confirmation
{
    public static async Task AskAsync(CliHost host, string summary, CancellationToken cancellationToken)
    {
        if (!host.InIsTerminal)
        {
            throw new CliException(
                ExitCode.Usage,
                $"It takes a confirmation to {summary}, and there is nobody to ask.",
                "Add --yes to go on without being asked."
            );
        }

        await host.Error.WriteAsync(SafeText.Of($"{char.ToUpperInvariant(summary[0])}{summary[1..]}? [y/N] "));
        var answer = await host.In.ReadLineAsync(cancellationToken);
        if (answer?.Trim().ToLowerInvariant() is not ("y" or "yes"))
        {
            throw new CliException(ExitCode.Interrupted, "Nothing was changed.");
        }
    }
}
