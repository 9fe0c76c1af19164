using Quire.Contracts.Access;
using Quire.Domain.Access;
using Quire.Repository.Access.Explaining;

namespace Quire.Api.Access;

/// <summary>Renders why somebody may do something, as data and in a sentence.</summary>
internal static class ExplanationJson
{
    public static PermissionExplanation Of(Explanation explanation) =>
        new()
        {
            User = explanation.User,
            Object = explanation.ObjectId,
            ObjectName = explanation.ObjectName,
            Permission = explanation.Permission.ToString(),
            Allowed = explanation.IsAllowed,
            Because = NameOf(explanation.Verdict),
            Sentence = SentenceOf(explanation),
            Places = explanation.Places,
            Chain =
            [
                .. explanation.Steps.Select(s => new PermissionExplanationStep
                {
                    Through = s.Through,
                    Role = s.RoleAlias,
                    Permissions = PermissionNames.Of(s.Permissions),
                    DefinedOn = s.PlaceId,
                    DefinedOnName = s.PlaceName,
                    Gives = s.Gives,
                }),
            ],
        };

    private static string NameOf(Verdict verdict) =>
        verdict switch
        {
            Verdict.Superuser => "superuser",
            Verdict.Role => "role",
            Verdict.Public => "public",
            Verdict.NeedsAccount => "needsAccount",
            Verdict.RetentionOver => "retentionOver",
            Verdict.Closed => "closed",
            Verdict.Limited => "limited",
            _ => "noRole",
        };

    private static string SentenceOf(Explanation e)
    {
        var (may, mayNot) = (
            $"{e.User} has {e.Permission} on '{e.ObjectName}'",
            $"{e.User} has no {e.Permission} on '{e.ObjectName}'"
        );
        return e.Verdict switch
        {
            Verdict.Superuser => $"{may}: superusers may do everything.",
            Verdict.Public => $"{may}: the file is published and not restricted, so that everybody has it.",
            Verdict.Role => $"{may}: {WayOf(e.Steps.First(s => s.Gives))}.",
            Verdict.NeedsAccount =>
                $"{mayNot}: {WayOf(e.Steps.First(s => s.Gives))}, but nobody without an account can use that.",
            Verdict.RetentionOver =>
                $"{mayNot}: the retention period of the file is over, so that only those who edit the dataset have it.",
            Verdict.Closed => $"{mayNot}: the account is closed.",
            Verdict.Limited =>
                $"{mayNot}: it lies in a collection limited to others, and no role shows them there what is not published.",
            _ when e.Steps.Count == 0 => $"{mayNot}: no role that reaches it was given to them or to a group they belong to.",
            _ => $"{mayNot}: none of the roles that reach it gives that ({RolesOf(e)}).",
        };
    }

    private static string WayOf(PermissionStep step)
    {
        var holder =
            step.Through.Count == 1
                ? "they were"
                : $"they belong to {string.Join(", which lies in ", step.Through.Skip(1))}, which was";
        return $"{holder} given the role {step.RoleAlias} on '{step.PlaceName}'";
    }

    private static string RolesOf(Explanation e) =>
        string.Join(", ", e.Steps.Select(s => $"{s.RoleAlias} on '{s.PlaceName}'").Distinct(StringComparer.Ordinal));
}
