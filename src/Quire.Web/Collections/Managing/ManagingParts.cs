using Quire.Domain.Access;

namespace Quire.Web.Collections.Managing;

/// <summary>Who finds which parts of managing a collection.</summary>
internal static class ManagingParts
{
    /// <summary>Publishing, moving and deleting it.</summary>
    public const Permission State = Permission.PublishDataverse | Permission.DeleteDataverse | Permission.EditDataverse;

    private const string Links = "links";

    private static readonly (string Key, Func<Permission, bool> IsFor)[] All =
    [
        ("general", h => h.HasFlag(Permission.EditDataverse)),
        ("metadata", h => h.HasFlag(Permission.EditDataverse)),
        ("facets", h => h.HasFlag(Permission.EditDataverse)),
        ("look", h => h.HasFlag(Permission.EditDataverse)),
        ("featured", h => h.HasFlag(Permission.EditDataverse)),
        // Templates are seen by those who add datasets.
        ("templates", h => h.HasFlag(Permission.EditDataverse | Permission.AddDataset)),
        ("guestbooks", h => h.HasFlag(Permission.EditDataverse)),
        ("roles", h => h.HasFlag(Permission.ManageDataversePermissions)),
        ("groups", h => h.HasFlag(Permission.ManageDataversePermissions)),
        ("storage", h => h.HasFlag(Permission.EditDataverse)),
        ("state", h => (h & State) != Permission.None),
    ];

    /// <summary>Keys of the parts somebody finds, in order.</summary>
    /// <param name="held">What they may do with the collection.</param>
    /// <param name="isSuperuser">Whether they administer the installation: they alone link collections.</param>
    public static IEnumerable<string> Of(Permission held, bool isSuperuser) =>
        All.Where(p => p.IsFor(held)).Select(p => p.Key).Concat(isSuperuser ? [Links] : []);

    /// <summary>Where somebody begins; null for somebody who may do nothing.</summary>
    public static string? FirstOf(Permission held) => Of(held, isSuperuser: false).FirstOrDefault();
}
