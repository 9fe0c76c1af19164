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

    /// <summary>
    /// <c>{collection}</c>, published, which chooses its block facets and shows <c>{item}</c>, with <c>{inner}</c>, published,
    /// in it.
    /// </summary>
    Showcase,

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

    /// <summary>
    /// The same with somebody, <c>{asker}</c>, who waits for access to <c>{restricted}</c>, which guests were granted.
    /// </summary>
    AskedAccess,

    /// <summary>The same with an open draft.</summary>
    EditedRelease,

    /// <summary>The same under terms of its own in place of a licence.</summary>
    OwnTerms,

    /// <summary>
    /// <c>{dataset}</c>, published, and beside its collection <c>{collection}</c> and <c>{other}</c>, published too.
    /// </summary>
    Linkable,

    /// <summary>The same where <c>{collection}</c> shows <c>{dataset}</c> and <c>{other}</c> by links.</summary>
    Linked,

    /// <summary><c>{dataset}</c>, never published, handed in for review.</summary>
    InReview,

    /// <summary><c>{dataset}</c> with a role given to somebody as <c>{assignment}</c>.</summary>
    DatasetRole,

    /// <summary><c>{dataset}</c> with the role <c>admin</c> given to somebody as <c>{assignment}</c>.</summary>
    DatasetAdministrator,

    /// <summary><c>{search}</c>, saved for <c>{collection}</c> by the account <c>{creator}</c>, and finding nothing.</summary>
    SavedSearch,

    /// <summary>As <see cref="Release"/>, in <c>{collection}</c>, which has a <c>{guestbook}</c>.</summary>
    WithGuestbook,

    /// <summary><c>{collection}</c>, published, with a <c>{template}</c>.</summary>
    WithTemplate,

    /// <summary><c>{dataset}</c>, never published, with a link to its draft whose secret is <c>{token}</c>.</summary>
    Previewed,

    /// <summary><c>{license}</c>, not the default and not used.</summary>
    License,

    /// <summary><c>{type}</c>, id of a dataset type nothing is of.</summary>
    DatasetType,

    /// <summary><c>{setting}</c> with a value for one language.</summary>
    LocalSetting,

    /// <summary><c>{account}</c> of somebody else, with the number <c>{accountId}</c>.</summary>
    OtherAccount,

    /// <summary>The same of somebody who was asked to confirm an address with <c>{confirmation}</c>.</summary>
    AskedAccount,

    /// <summary>The same of somebody another provider vouches for.</summary>
    RemoteAccount,

    /// <summary>The caller's account is made for this call.</summary>
    OwnAccount,
}
