using Quire.Cli.Console;

namespace Quire.Cli.Commands;

/// <summary>What a command is about to change.</summary>
/// <param name="Target">The thing it happens to, as the user named it.</param>
/// <param name="Summary">What happens, beginning with a verb: <c>delete dataset doi:… "Nests"</c>.</param>
/// <param name="CarryOutAsync">Does it and writes the result.</param>
internal sealed record Change(string Target, string Summary, Func<CancellationToken, Task> CarryOutAsync)
{
    /// <summary>Needs no confirmation although the command can destroy something.</summary>
    public bool Harmless { get; init; }

    /// <summary>What a dry run can still find out; throws when the change would be refused.</summary>
    public Func<CancellationToken, Task>? Check { get; init; }

    /// <summary>Shows more than one line of what would be done.</summary>
    public Action? Preview { get; init; }

    public async Task AnnounceAsync(Call call, CancellationToken cancellationToken)
    {
        if (Check is { } check)
        {
            await check(cancellationToken);
        }

        if (Preview is { } preview)
        {
            preview();
            return;
        }

        call.Output.Show(new AnnouncedResult(true, call.Action, Target, Summary), CliJson.Shapes.AnnouncedResult);
    }

    /// <summary>A change whose result is a message of the server.</summary>
    public static Change Saying(
        Call call,
        string target,
        string summary,
        Func<CancellationToken, Task<string>> work,
        Func<CancellationToken, Task>? check = null
    ) =>
        new(
            target,
            summary,
            async cancellationToken =>
                call.Output.Show(new DoneResult(call.Action, target, await work(cancellationToken)), CliJson.Shapes.DoneResult)
        )
        {
            Check = check,
        };
}
