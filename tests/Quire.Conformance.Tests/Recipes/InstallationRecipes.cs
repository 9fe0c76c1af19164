namespace Quire.Conformance.Tests.Recipes;

/// <summary>Accounts, settings and what the installation says of itself, as the guides of 4.8 to 4.15 tell it.</summary>
internal static class InstallationRecipes
{
    public static readonly Recipe[] All =
    [
        new(
            "POST /api/builtin-users?password=bart-is-great-7&key=burrito",
            200,
            "data.user.userName=lsimpson",
            "data.authenticatedUser.identifier=@lsimpson",
            "data.apiToken"
        )
        {
            Body =
                "{\"firstName\": \"Lisa\", \"lastName\": \"Simpson\", \"userName\": \"lsimpson\", \"affiliation\": \"Springfield\", \"position\": \"Student\", \"email\": \"lsimpson@mailinator.com\"}",
            ContentType = Recipe.Json,
            Keep = [("lisa", "data.apiToken")],
        },
        new("POST /api/builtin-users?password=bart-is-great-7&key=wrong", 401, "message=Bad api key ")
        {
            Body = "{}",
            ContentType = Recipe.Json,
        },
        new(
            "GET /api/builtin-users/lsimpson/api-token?password=bart-is-great-7",
            403,
            "message=This API endpoint has been disabled."
        ),
        new("PUT /api/admin/settings/:AllowApiTokenLookupViaApi", 200, "status=OK") { Body = "true" },
        new("GET /api/builtin-users/lsimpson/api-token?password=bart-is-great-7", 200, "data.message")
        {
            Keep = [("lisa", "data.message")],
        },
        new("GET /api/builtin-users/lsimpson/api-token?password=wrong", 400, "message=Bad username or password"),
        new(
            "DELETE /api/admin/settings/:AllowApiTokenLookupViaApi",
            200,
            "data.message=Setting :AllowApiTokenLookupViaApi deleted."
        ),
        new("GET /api/info/version", 200, "data.version", "data.build"),
        new("GET /api//info/version", 200, "data.version"),
        new("GET /api/v1/info/version/", 200, "data.version"),
        new("GET /api/info/server", 200, "data.message"),
        new("GET /api/info/apiTermsOfUse", 200, "data.message"),
        new(
            "GET /api/info/settings/:DatasetPublishPopupCustomText",
            404,
            "message=Setting :DatasetPublishPopupCustomText not found."
        ),
        new("PUT /api/admin/settings/:DatasetPublishPopupCustomText", 200, "status=OK")
        {
            Body = "Sure?",
            ContentType = Recipe.FormText,
        },
        new("GET /api/info/settings/:DatasetPublishPopupCustomText", 200, "data.message=Sure?"),
        new("GET /api/admin/settings", 200, "data.:DatasetPublishPopupCustomText=Sure?"),
        new("GET /api/admin/settings/:DatasetPublishPopupCustomText", 200, "data.message=Sure?"),
        new("GET /api/admin/settings/:Unset", 404, "message=Setting :Unset not found."),
        new("GET /api/metadatablocks", 200, "data.0.id", "data.0.name", "data.0.displayName"),
        new(
            "GET /api/metadatablocks/citation",
            200,
            "data.fields.title.name=title",
            "data.fields.author.childFields.authorName.name=authorName"
        ),
        new("GET /api/metadatablocks/nosuchblock", 404, "message~nosuchblock"),
        new("GET /api/admin/authenticatedUsers/lsimpson", 200, "data.email=lsimpson@mailinator.com", "data.identifier=@lsimpson"),
        new("GET /api/admin/authenticatedUsers/nobody", 400, "message=User nobody not found."),
        new("POST /api/admin/authenticatedUsers", 200, "data.identifier=@jsmith")
        {
            Body =
                "{\"authenticationProviderId\": \"orcid\", \"persistentUserId\": \"0000-0002-3283-0661\", \"identifier\": \"@jsmith\", \"firstName\": \"John\", \"lastName\": \"Smith\", \"email\": \"jsmith@example.edu\"}",
        },
        new("POST /api/admin/superuser/lsimpson", 200, "data.message=User @lsimpson set as a superuser."),
        new("POST /api/admin/superuser/lsimpson", 200, "data.message~removed"),
        new("GET /api/no/such/thing", 404, "status=ERROR"),
        new("GET /api", 404, "status=ERROR"),
    ];
}
