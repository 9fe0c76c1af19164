namespace Quire.Conformance.Tests.Recipes;

/// <summary>
/// Accounts and where they sign in, as the guides of 4.8 to 4.15 tell it; they follow on <see cref="InstallationRecipes"/>, which
/// made <c>lsimpson</c> and <c>jsmith</c>.
/// </summary>
internal static class AccountRecipes
{
    private const string Provider = """
        {"id":"echo-dignified", "factoryAlias":"oidc", "title":"Dignified Echo provider", "subtitle":"Approves everyone, based on their credentials",
         "factoryData":"issuer: https://login.example.edu | clientId: quire", "enabled":true}
        """;

    public static readonly Recipe[] All =
    [
        new(
            "GET /api/admin/list-users?key={admin}",
            200,
            "data.userCount",
            "data.pagination.pageCount",
            "data.users.0.userIdentifier"
        ),
        new("GET /api/admin/list-users?searchTerm=lsimp&itemsPerPage=5&selectedPage=1&key={admin}", 200, "data.users#=1"),
        new("GET /api/admin/list-users", 403, "status=ERROR"),
        new("GET /api/admin/authenticatedUsers?key={admin}", 200, "data.0.identifier"),
        new("GET /api/admin/authenticationProviderFactories", 200, "data.0.alias"),
        new("GET /api/admin/authenticationProviders", 200, "data.0.id=builtin"),
        new("POST /api/admin/authenticationProviders", 201, "data.id=echo-dignified")
        {
            Body = Provider,
            ContentType = Recipe.Json,
        },
        new("GET /api/admin/authenticationProviders/echo-dignified", 200, "data.title=Dignified Echo provider"),
        new("GET /api/admin/authenticationProviders/echo-dignified/enabled", 200, "data.message=true"),
        new("POST /api/admin/authenticationProviders/echo-dignified/:enabled", 200, "status=OK")
        {
            Body = "false",
            ContentType = Recipe.Json,
        },
        new("PUT /api/admin/authenticationProviders/echo-dignified/enabled", 200, "status=OK")
        {
            Body = "true",
            ContentType = Recipe.Json,
        },
        new("DELETE /api/admin/authenticationProviders/echo-dignified/", 200, "data.message~deleted"),
        new("DELETE /api/admin/authenticationProviders/echo-dignified/", 200, "status=OK"),
        new("POST /api/users/jsmith/changeIdentifier/jsmith2", 200, "data.message~jsmith2") { Token = "{admin}" },
        new("POST /api/users/nobody/changeIdentifier/somebody", 400, "status=ERROR") { Token = "{admin}" },
        new("POST /api/users/jsmith2/mergeIntoUser/lsimpson", 200, "data.message~lsimpson") { Token = "{admin}" },
        new("GET /api/admin/authenticatedUsers/jsmith2", 400, "status=ERROR"),
        new("POST /api/users/lsimpson/mergeIntoUser/dataverseAdmin", 401, "status=ERROR"),
    ];
}
