using Quire.Domain.Access;
using Quire.Repository.Access.Membership;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Groups;

/// <summary>The form in which somebody says who belongs to a group by a rule.</summary>
internal static class RuleGroupForm
{
    /// <summary>A range as people write it.</summary>
    public static string Text(AddressRange range) =>
        range.First.Equals(range.Last) ? $"{range.First}" : $"{range.First} - {range.Last}";

    /// <summary>The form of a group of addresses.</summary>
    public static FormShown Of(IpGroupView view) =>
        Of(
            view.Group.Alias,
            view.Group.Name,
            view.Group.Description,
            view.Ranges.Select(Text),
            areExpressions: false,
            view.Group.State()
        );

    /// <summary>The form of a group of mail domains.</summary>
    public static FormShown Of(MailDomainGroupRecord group) =>
        Of(group.Alias, group.Name, group.Description, group.Domains, group.IsExpression, group.State());

    /// <summary>
    /// A form that was refused, of a group as it is by now: who saw another state sees this one; one that is gone can be made
    /// anew.
    /// </summary>
    public static FormShown Again(FormShown form, SeenState? there) =>
        form with
        {
            Values = new Dictionary<string, string>(form.Values, StringComparer.Ordinal)
            {
                ["changes"] = there is null ? "" : "true",
                [FormShown.Seen] = form.SeenOr(there?.ToString() ?? ""),
            },
        };

    /// <summary>What a form says of a group of addresses.</summary>
    public static IpGroupInput AddressesOf(IReadOnlyDictionary<string, string> form) =>
        new()
        {
            Alias = SentText.Of(form, "alias"),
            Name = SentText.Of(form, "name"),
            Description = SentText.Of(form, "description"),
            Ranges = [.. SentText.LinesOf(form, "members").Select(RangeOf)],
        };

    /// <summary>What a form says of a group of mail domains.</summary>
    public static MailDomainGroupInput DomainsOf(IReadOnlyDictionary<string, string> form) =>
        new()
        {
            Alias = SentText.Of(form, "alias"),
            Name = SentText.Of(form, "name"),
            Description = SentText.Of(form, "description"),
            Domains = SentText.LinesOf(form, "members"),
            AreExpressions = form.ContainsKey("expressions"),
        };

    private static (string First, string Last) RangeOf(string line)
    {
        var ends = line.Split('-', 2, StringSplitOptions.TrimEntries);
        return (ends[0], ends[^1]);
    }

    private static FormShown Of(
        string alias,
        string? name,
        string? description,
        IEnumerable<string> members,
        bool areExpressions,
        SeenState state
    ) =>
        new()
        {
            Values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["changes"] = "true",
                [FormShown.Seen] = state.ToString(),
                ["alias"] = alias,
                ["name"] = name ?? "",
                ["description"] = description ?? "",
                ["members"] = string.Join('\n', members),
                ["expressions"] = areExpressions ? "true" : "",
            },
        };
}
