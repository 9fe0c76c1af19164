using Quire.Testing;

namespace Quire.Conformance.Tests.Recipes;

/// <summary>What the guides say and what the Python client sends, request by request.</summary>
public sealed class RecipeTests
{
    [Theory, EachDatabase]
    public async Task Every_recipe_works_as_the_guides_say(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var book = new RecipeBook(server);

        await book.FollowAsync([
            .. InstallationRecipes.All,
            .. CollectionRecipes.All,
            .. DatasetRecipes.All,
            .. FileRecipes.All,
            .. AccessRecipes.All,
            .. CareRecipes.All,
            .. PythonClientRecipes.All,
            .. AccountRecipes.All,
        ]);
    }
}
