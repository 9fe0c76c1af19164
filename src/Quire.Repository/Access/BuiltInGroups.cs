using System.Collections.Frozen;
using System.Net;
using Quire.Domain.Access;

namespace Quire.Repository.Access;

/// <summary>
/// The groups every installation has. Who belongs to them follows from having an account or none, so callers are made with them.
/// </summary>
public sealed class BuiltInGroups : IAssigneeSource
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [AssigneeIds.Guest] = "Guest",
        [AssigneeIds.AuthenticatedUsers] = "Authenticated Users",
        [AssigneeIds.AllUsers] = "Everyone (including guests)",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public ValueTask<IReadOnlyList<string>> OfAccountAsync(long accountId, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<string>>([]);

    public ValueTask<IReadOnlyList<string>> OfAddressAsync(IPAddress? address, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlyList<string>>([]);

    public ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(
        IReadOnlyCollection<string> assignees,
        CancellationToken ct
    ) => ValueTask.FromResult<IReadOnlyDictionary<string, string>>(Names);
}
