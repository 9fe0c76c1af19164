using Quire.Contracts.Access;

namespace Quire.Cli.Access;

/// <summary>A collection or dataset roles are held on, and what can be done about them.</summary>
/// <param name="Words">What tells people which one it is.</param>
/// <param name="Number">Its number, by which what was given here is told from what holds here from above.</param>
/// <param name="ListAsync">Who holds which role there.</param>
/// <param name="AssignAsync">Gives somebody a role.</param>
/// <param name="RevokeAsync">Takes an assignment back and gives the server's message.</param>
/// <param name="Check">Whether the caller may do so; throws when not.</param>
internal sealed record RolePlace(
    string Words,
    long? Number,
    Func<CancellationToken, Task<IReadOnlyList<RoleAssignmentResponse>>> ListAsync,
    Func<string, string, CancellationToken, Task<RoleAssignmentResponse>> AssignAsync,
    Func<long, CancellationToken, Task<string>> RevokeAsync,
    Func<CancellationToken, Task> Check
)
{
    /// <summary>An assignee as the API takes it: a plain word is the name of an account.</summary>
    public static string Assignee(string text) => text.Length > 0 && text[0] is '@' or ':' or '&' ? text : $"@{text}";
}
