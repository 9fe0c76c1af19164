using Quire.Domain.Errors;

namespace Quire.Repository.Access.Membership;

/// <summary>Refusals about groups and who belongs to them.</summary>
internal static class GroupErrors
{
    public static RepositoryException NotFound(string group) =>
        Refuse.NotFound("group.target.not-found", $"There is no group {group}.");

    public static RepositoryException NotInCollection(string group, long collection) =>
        Refuse.NotFound("group.target.not-in-collection", $"The collection {collection} has no group {group}.");

    public static RepositoryException ShibbolethNotFound(string group) =>
        Refuse.BadRequest("group.target.no-shibboleth", $"There is no group {group} of people an identity provider knows.");

    public static RepositoryException AliasMissing() => Refuse.BadRequest("group.alias.missing", $"A group needs an alias.");

    public static RepositoryException AliasForbidden() =>
        Refuse.BadRequest("group.alias.forbidden-character", $"The alias of a group has letters, digits, '-' and '_' alone.");

    public static RepositoryException AliasTaken(string alias) =>
        Refuse.Rule("group.alias.taken", $"There is a group '{alias}' already. Choose another alias.");

    public static RepositoryException NoAssignee(string assignee) =>
        Refuse.Rule("group.member.malformed", $"'{assignee}' names nobody who could belong to a group.");

    public static RepositoryException TooManyMembers(int most) =>
        Refuse.BadRequest("group.member.too-many", $"At most {most} members are added at once.");

    public static RepositoryException MembersUnknown(string assignees) =>
        Refuse.Rule("group.member.unknown", $"Nobody here is named {assignees}.");

    public static RepositoryException MemberClosed(string account) =>
        Refuse.Rule("group.member.closed", $"The account {account} is closed and cannot be added to a group.");

    public static RepositoryException MemberOfItself(string group) =>
        Refuse.Rule("group.member.itself", $"The group {group} cannot be added to itself.");

    public static RepositoryException MemberAround(string member, string group) =>
        Refuse.Rule(
            "group.member.around",
            $"The group {group} lies in {member} already, so that {member} cannot be added to it."
        );

    public static RepositoryException MemberElsewhere(string member, string group) =>
        Refuse.Rule(
            "group.member.elsewhere",
            $"The group {member} cannot be added to {group}: it is of another collection than that one or those above it."
        );

    public static RepositoryException NoRange(string first, string last) =>
        Refuse.BadRequest(
            "group.range.malformed",
            $"'{first}' to '{last}' is no range: it takes two IPv4 or two IPv6 addresses with the lower one first."
        );

    public static RepositoryException DomainsMissing() =>
        Refuse.BadRequest("group.domains.missing", $"A group of mail addresses needs domains.");

    public static RepositoryException DomainUnsound(string domain) =>
        Refuse.BadRequest(
            "group.domain.malformed",
            $"'{domain}' is no domain. Expressions are taken where `regex` is true, without looking around or back."
        );

    public static RepositoryException AttributeUnknown(string attribute) =>
        Refuse.BadRequest(
            "group.attribute.unknown",
            $"Nothing is known here of the attribute '{attribute}': only Shib-Identity-Provider is, the entity id of the provider."
        );
}
