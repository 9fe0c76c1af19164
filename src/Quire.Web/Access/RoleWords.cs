using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Access.Explaining;
using Quire.Repository.Data;
using Quire.Web.Texts;

namespace Quire.Web.Access;

/// <summary>What roles, and those who hold them, are called and give, in the language of the reader.</summary>
internal static class RoleWords
{
    private const Permission OfDatasets =
        Permission.ViewUnpublishedDataset
        | Permission.DownloadFile
        | Permission.EditDataset
        | Permission.ManageDatasetPermissions
        | Permission.ManageFilePermissions
        | Permission.PublishDataset
        | Permission.DeleteDatasetDraft
        | Permission.LinkDataset;

    /// <summary>What can be done on an object of a kind.</summary>
    public static IEnumerable<Permission> On(ObjectKind kind) =>
        PermissionNames.Of(kind == ObjectKind.Collection ? Permission.All : OfDatasets).Select(n => Enum.Parse<Permission>(n));

    /// <summary>What somebody may do who holds some permissions, one phrase after the other; null for nothing here.</summary>
    public static string? Of(Permission held, ObjectKind kind, Wording texts) =>
        held == Permission.All ? texts["may.All"]
        : string.Join(", ", On(kind).Where(p => held.HasFlag(p)).Select(p => texts[$"may.{p}"])) is { Length: > 0 } words ? words
        : null;

    /// <summary>
    /// What a role is called: those every installation has as the reader's language calls them, others as whoever made them.
    /// </summary>
    public static string TitleOf(string name, Wording texts) =>
        BuiltInRole.All.FirstOrDefault(r => r.Name == name) is { } known ? texts[$"role.{known.Alias}"] : name;

    /// <summary>Who holds a role.</summary>
    public static string NameOf(AssignmentView view, Wording texts) =>
        view.Assignment.Assignee.StartsWith('#') ? texts["roles.preview"]
        : texts.Find($"group.{view.Assignment.Assignee}") is { } group ? group
        : view.AssigneeName.Length > 0 ? view.AssigneeName
        : view.Assignment.Assignee;

    /// <summary>Somebody as they are told apart from others of the name.</summary>
    public static string LabelOf(AssigneeChoice choice) =>
        string.Join(" · ", new[] { choice.Name, choice.Affiliation, choice.Assignee }.Where(t => !string.IsNullOrEmpty(t)));

    /// <summary>Why somebody holds a role here.</summary>
    public static string ReasonOf(AssignmentView view, RolesShown shown, Wording texts) =>
        shown.Holders.Hidden.Contains(view.Assignment.ObjectId) ? texts["roles.above.hidden"]
        : view.Assignment.ObjectId == shown.Place.Id
            ? texts[shown.Place.Kind == ObjectKind.Dataset ? "roles.here.dataset" : "roles.here.collection"]
        : texts.Of("roles.above", view.PlaceName);

    /// <summary>Why somebody may do something, or may not, in one sentence.</summary>
    public static string SentenceOf(Explanation explanation, Wording texts)
    {
        var (who, may) = (explanation.User, texts[$"may.{explanation.Permission}"]);
        var step = explanation.Steps.FirstOrDefault(s => s.Gives);
        if (explanation.Verdict is not Verdict.Role || step is null)
        {
            return texts.Of($"explain.{explanation.Verdict}", who, may);
        }

        var role = TitleOf(step.RoleName, texts);
        return step.Through.Count > 1
            ? texts.Of("explain.group", who, may, role, step.PlaceName, string.Join(" → ", step.Through.Skip(1)))
            : texts.Of("explain.role", who, may, role, step.PlaceName);
    }
}
