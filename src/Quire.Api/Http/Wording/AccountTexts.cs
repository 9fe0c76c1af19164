namespace Quire.Api.Http.Wording;

/// <summary>How accounts and tokens are spoken of on the wire.</summary>
internal static class AccountTexts
{
    private static readonly string[] Renamings = ["RenameAccount", "RenameAccountByPut"];

    // They say so of merging as well.
    private const string Merging = "Error calling ChangeUserIdentifierCommand: ";
    private const string NotSaved = "Bad request: can't save user. ";

    public static IReadOnlyList<RefusalText> All { get; } =
    [
        RefusalText.Of("account.data.invalid", NotSaved + "{problems}"),
        RefusalText.Of("account.password.weak", NotSaved + "{problems}"),
        RefusalText.Of("account.password.missing", NotSaved + "The query parameter password is missing."),
        RefusalText.Of("account.email.taken", NotSaved + "The email address '{email}' is already taken."),
        RefusalText.Of("account.name.taken", "username '{account}' already exists"),
        // The blank at the end is theirs.
        RefusalText.Of("account.key.wrong", "Bad api key "),
        RefusalText.Of("account.key.unset", "Dataverse config issue: No API key defined for built in user management"),
        RefusalText.Of("account.token-lookup.off", "This API endpoint has been disabled."),
        RefusalText.Of("account.token.not-renewable", "Token for {account} is not eligible for recreation."),
        RefusalText.Of("account.token.not-removable", "Token for {account} not eligible for deletion."),
        RefusalText.Of("access.superuser.required", "Forbidden. You must be a superuser.") with
        {
            At = ["ListAccounts"],
            Status = 403,
        },
        RefusalText.Of("access.superuser.required", "Superusers only.") with
        {
            At =
            [
                "ListAllAccounts",
                "ConvertRemoteToBuiltIn",
                "ConvertShibToBuiltIn",
                "ConvertBuiltInToProvider",
                "ConvertBuiltInToShib",
            ],
            Status = 403,
        },
        RefusalText.Of("access.superuser.required", "Only superusers can merge users") with
        {
            At = ["MergeAccounts"],
        },
        RefusalText.Of("access.superuser.required", "Only superusers can change userIdentifiers") with
        {
            At = Renamings,
        },
        RefusalText.Of("account.target.not-found", "User {account} not found in AuthenticatedUser") with
        {
            At = ["MergeAccounts", .. Renamings],
        },
        RefusalText.Of("account.target.not-found", "Cannot find user based on {account}.") with
        {
            At = ["RevokeAllRoles"],
        },
        RefusalText.Of("account.deletion.traces", "Could not delete Authenticated User @{account} because {reasons}."),
        RefusalText.Of("account.merge.itself", Merging + "You cannot merge an account into itself."),
        RefusalText.Of(
            "account.merge.one-closed",
            Merging + "User accounts can only be merged if they are either both active or both deactivated."
        ),
        RefusalText.Of(
            "account.renaming.taken",
            Merging
                + "Validation of submitted data failed. Details:  User {account} already exists. Cannot use this as new identifier"
        ),
        RefusalText.Of("account.data.invalid", Merging + "Validation of submitted data failed. Details: {problems}") with
        {
            At = Renamings,
        },
        RefusalText.Of("account.collections.permission-unknown", "Permission not valid."),
        RefusalText.Of(
            "account.collections.not-own",
            "This API call can be used by Users getting there own permitted collections or by superusers."
        ),
        RefusalText.Of("access.account.required", "Authentication is required.") with
        {
            At = ["ListPermittedCollections", "ListOwnCollections"],
        },
        RefusalText.Of("account.conversion.password-wrong", "[\"User doesn't know password.\"]"),
        RefusalText.Of(
            "account.conversion.none",
            "No user to convert. We couldn't find a *single* existing user account based on {email} and no user was found using specified id 0"
        ),
        .. NotConverted("ConvertRemoteToBuiltIn", "remote"),
        .. NotConverted("ConvertShibToBuiltIn", "Shibboleth"),
        RefusalText.Of("account.signing.no-token", "Do not have a valid user with apiToken"),
        RefusalText.Of("access.superuser.required", "Requesting signed URLs is restricted to superusers.") with
        {
            At = ["SignAddress"],
            Status = 403,
        },
        RefusalText.Of("account.confirmation.none", "Could not find confirm email token for user {account}"),
        RefusalText.Of("account.target.not-found", "Could not find user based on {account}") with
        {
            At = ["StartEmailConfirmation"],
        },
        RefusalText.OfGroup("account", "Could not start confirm email process for user: {message}") with
        {
            At = ["StartEmailConfirmation"],
            Status = 400,
        },
        RefusalText.Of("provider.target.not-found", "Can't find authetication provider with id '{provider}'"),
        RefusalText.Of("provider.target.not-found", "Can't find authentication provider with id '{provider}'") with
        {
            At = ["EnableProvider", "EnableProviderDeprecated"],
        },
        RefusalText.Of("provider.target.not-found", "Can't find a provider with id '{provider}'.") with
        {
            At = ["IsProviderEnabled"],
        },
        RefusalText.Of("request.flag.malformed", "Illegal value '{text}'. Use 'true' or 'false'") with
        {
            At = ["EnableProvider", "EnableProviderDeprecated"],
        },
        RefusalText.Of("notification.target.not-found", "Notification {notification} not found."),
        RefusalText.Of("notification.kind.not-found", "Notification type {kind} not found."),
        RefusalText.Of("banner.target.not-found", "Message id = {banner} not found."),
        RefusalText.Of("banner.text.missing", "Add Banner Message unexpected exception: invalid or missing JSON object."),
        RefusalText.Of("request.bearer.unauthorized", "Unauthorized bearer token."),
        RefusalText.Of("request.bearer.no-provider", "Bearer token detected, no OIDC provider configured."),
        RefusalText.Of("request.bearer.no-account", "Bearer token is validated, but there is no linked user account."),
        RefusalText.Of("account.registration.already", "User is already registered with this token."),
        RefusalText.Of("account.registration.invalid", "The provided fields are invalid for registering a new user. {problems}"),
        RefusalText.Of("request.session.none", "No valid session cookie was sent in the request"),
    ];

    private static IReadOnlyList<RefusalText> NotConverted(string endpoint, string what) =>
        [
            RefusalText.OfGroup("account", $"User could not be converted from {what} to BuiltIn. {{message}}") with
            {
                At = [endpoint],
                Status = 400,
            },
        ];
}
