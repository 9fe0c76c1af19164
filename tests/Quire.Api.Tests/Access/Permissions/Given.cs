namespace Quire.Api.Tests.Access.Permissions;

/// <summary>What a call finds when it is made, and so what its path and body may name in braces.</summary>
internal enum Given
{
    /// <summary>Nothing in particular.</summary>
    Nothing,

    /// <summary><c>{collection}</c>, unpublished.</summary>
    ClosedCollection,

    /// <summary><c>{collection}</c>, published.</summary>
    OpenCollection,

    /// <summary><c>{collection}</c> with a role given to somebody as <c>{assignment}</c>.</summary>
    CollectionRole,

    /// <summary><c>{collection}</c> with a <c>{role}</c> of its own.</summary>
    OwnRole,

    /// <summary>
    /// <c>{collection}</c> with a <c>{group}</c> of its own, in which everybody is and which was given nothing.
    /// </summary>
    OwnGroup,

    /// <summary>The same, with a role on the root collection given to the group.</summary>
    StrongGroup,

    /// <summary>An <c>{ipGroup}</c>, a <c>{mailGroup}</c> and a <c>{shibbolethGroup}</c> nobody belongs to.</summary>
    RuleGroups,

    /// <summary><c>{dataset}</c>, never published, with <c>{file}</c>.</summary>
    Draft,

    /// <summary>
    /// <c>{dataset}</c> (or <c>{pid}</c>), published without open draft, with <c>{file}</c> and <c>{restricted}</c>.
    /// </summary>
    Release,

    /// <summary>The same with an open draft.</summary>
    EditedRelease,

    /// <summary>The same under terms of its own in place of a licence.</summary>
    OwnTerms,

    /// <summary><c>{dataset}</c>, never published, handed in for review.</summary>
    InReview,

    /// <summary><c>{dataset}</c> with a role given to somebody as <c>{assignment}</c>.</summary>
    DatasetRole,

    /// <summary><c>{dataset}</c> with the role <c>admin</c> given to somebody as <c>{assignment}</c>.</summary>
    DatasetAdministrator,

    /// <summary><c>{dataset}</c>, never published, with a link to its draft whose secret is <c>{token}</c>.</summary>
    Previewed,

    /// <summary><c>{license}</c>, not the default and not used.</summary>
    License,

    /// <summary><c>{setting}</c> with a value for one language.</summary>
    LocalSetting,

    /// <summary><c>{account}</c> of somebody else, with the number <c>{accountId}</c>.</summary>
    OtherAccount,

    /// <summary>The same of somebody another provider vouches for.</summary>
    RemoteAccount,

    /// <summary>The caller's account is made for this call.</summary>
    OwnAccount,
}
