using Quire.Cli.Console;
using Quire.Contracts.Datasets;

namespace Quire.Cli.Datasets;

/// <summary>A lock on a dataset.</summary>
internal sealed record LockResult(string Type, string? Since, string? User, string? Message) : IRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Type", "Since", "User", "Message"];

    public static LockResult Of(LockResponse held) => new(held.LockType, held.Date, held.User, held.Message);

    public IReadOnlyList<string?> Cells() => [Type, Since, User, Message];
}
