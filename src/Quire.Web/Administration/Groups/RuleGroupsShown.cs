using Quire.Repository.Access.Membership;
using Quire.Repository.Data.Access;
using Quire.Web.Forms;

namespace Quire.Web.Administration.Groups;

/// <summary>Groups people belong to by a rule.</summary>
/// <param name="Addresses">Groups of network addresses.</param>
/// <param name="Domains">Groups of mail domains.</param>
/// <param name="Form">The form of one.</param>
/// <param name="Kind">Which kind the form is of: <c>ip</c> or <c>mail</c>.</param>
public sealed record RuleGroupsShown(
    IReadOnlyList<IpGroupView> Addresses,
    IReadOnlyList<MailDomainGroupRecord> Domains,
    FormShown Form,
    string Kind
)
{
    /// <summary>The form, where it is of a kind; else an empty one.</summary>
    public FormShown FormOf(string kind) => kind == Kind ? Form : FormShown.Empty;

    /// <summary>Whether the form of a kind changes a group that is there.</summary>
    public bool Changes(string kind) => FormOf(kind)["changes"] == "true";
}
