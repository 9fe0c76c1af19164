using Quire.Cli.Console;
using Quire.Contracts.Access;

namespace Quire.Cli.Files.Access;

/// <summary>Somebody asked for access to a file.</summary>
internal sealed record AccessRequestResult(string User, string? Name, string? Email, string? State) : IRow
{
    public static IReadOnlyList<string> Columns { get; } = ["User", "Name", "E-mail", "State"];

    // Old servers list open requests only, and say nothing of a state.
    public static AccessRequestResult Of(FileAccessRequestResponse request) =>
        new(request.Identifier, request.DisplayName, request.Email, request.RequestState ?? "created");

    public IReadOnlyList<string?> Cells() => [User, Name, Email, State];
}
