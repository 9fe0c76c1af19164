namespace Quire.Server.Commands;

/// <summary>An option of a command, which may stand anywhere behind it.</summary>
/// <param name="Name">With its dashes.</param>
/// <param name="TakesValue">Whether a value follows.</param>
/// <param name="Command">The command it belongs to.</param>
internal sealed record CommandOption(string Name, bool TakesValue, string Command)
{
    private static readonly CommandOption[] All =
    [
        new(JobsCommand.All, false, JobsCommand.Name),
        new(AuditCommand.Since, true, AuditCommand.Name),
        new(AuditCommand.Object, true, AuditCommand.Name),
        new(AuditCommand.Limit, true, AuditCommand.Name),
        new(AuditCommand.Json, false, AuditCommand.Name),
    ];

    /// <summary>The option of a name; null when there is none.</summary>
    public static CommandOption? Of(string name) => Array.Find(All, o => o.Name == name);

    /// <summary>Refuses options of other commands than the one on the line.</summary>
    public static void MustFit(CommandLine line)
    {
        foreach (var name in line.Options.Keys)
        {
            if (line.Command is not [var command, ..] || command != Of(name)!.Command)
            {
                throw new StartupException($"option '{name}' belongs to '{Of(name)!.Command}' (see ./run --help)", 2);
            }
        }
    }
}
