namespace Quire.Api.Http.Wording;

/// <summary>How groups are spoken of on the wire.</summary>
internal static class GroupTexts
{
    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("group.target.not-found", "Group {group} not found"),
        RefusalText.Of("group.target.not-in-collection", "Can't find {group} in dataverse {collection}"),
        RefusalText.Of("group.target.no-shibboleth", "Could not find Shibboleth group with an id of {group}"),
        RefusalText.Of("group.alias.missing", "Group name cannot be empty"),
        RefusalText.Of(
            "group.alias.forbidden-character",
            "Group name can contain only letters, digits, and the chars '-' and '_'"
        ),
        RefusalText.Of("group.member.malformed", "Bad role assignee name:{assignee}"),
        RefusalText.Of("group.member.unknown", "The following role assignees were not found: {assignees}"),
        RefusalText.Of("group.member.closed", "User {account} is deactivated and cannot be added to a group."),
        RefusalText.Of("group.domains.missing", "Field domains is mandatory."),
    ];
}
