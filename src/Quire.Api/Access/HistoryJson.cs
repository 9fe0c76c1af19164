using System.Globalization;
using Quire.Api.Http;
using Quire.Contracts.Access;
using Quire.Repository.Access.History;

namespace Quire.Api.Access;

/// <summary>Renders who holds and held which role.</summary>
internal static class HistoryJson
{
    public static IReadOnlyList<AssignmentHistoryEntry> Of(HistoryPage page) =>
        [
            .. page.Entries.Select(e => new AssignmentHistoryEntry
            {
                DefinedOn = string.Join(',', e.Objects.Select(o => o.ToString(CultureInfo.InvariantCulture))),
                AssigneeIdentifier = e.Assignee,
                RoleName = e.RoleAlias,
                AssignedBy = e.GivenBy,
                AssignedAt = WireTime.Of(e.GivenAt),
                RevokedBy = e.EndedBy,
                RevokedAt = WireTime.Of(e.EndedAt),
            }),
        ];
}
