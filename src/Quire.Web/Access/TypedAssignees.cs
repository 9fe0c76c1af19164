using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Access;

namespace Quire.Web.Access;

/// <summary>Whom somebody means who types a name, and not what stands in roles.</summary>
internal static class TypedAssignees
{
    /// <summary>The one who is meant, as the wire writes it; where that has to be asked, null and those it can mean.</summary>
    /// <param name="call">The request.</param>
    /// <param name="target">What they are to be given something on.</param>
    /// <param name="typed">What was typed or chosen; not empty.</param>
    public static async Task<(string? Assignee, IReadOnlyList<AssigneeChoice> Meant)> OfAsync(
        Call call,
        ObjectRef target,
        string typed
    )
    {
        if (typed[0] is '@' or '&' or ':')
        {
            return (typed, []);
        }

        var meant = await call.RunAsync(new FindAssignees(target, typed));
        var key = $"@{typed}";
        return meant.Any(m => m.Assignee.Equals(key, StringComparison.OrdinalIgnoreCase)) ? (key, []) : (null, meant);
    }
}
