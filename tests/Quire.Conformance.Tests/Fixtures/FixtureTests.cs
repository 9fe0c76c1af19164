using Quire.Conformance.Tests.Recipes;
using Quire.Testing;

namespace Quire.Conformance.Tests.Fixtures;

/// <summary>Request bodies people copy from, sent where they belong.</summary>
public sealed class FixtureTests
{
    [Theory, EachDatabase]
    public async Task Every_example_body_is_accepted_where_it_belongs_or_refused_with_a_reason(DatabaseKind database)
    {
        Assert.SkipWhen(Folder is null, "The example bodies are not here.");
        await using var server = await TestServer.StartAsync(database);
        using var book = new RecipeBook(server);

        await book.FollowAsync(Recipes());
    }

    private static string? Folder =>
        RepositoryRoot.Shared is { } shared && Directory.Exists(Path.Combine(shared, "fixtures", "api"))
            ? Path.Combine(shared, "fixtures", "api")
            : null;

    private static Recipe[] Recipes() =>
        [
            Example(
                "user-add.json",
                "POST /api/builtin-users?password=bart-is-great-7&key=burrito",
                200,
                "data.user.userName=lsimpson"
            ),
            Example(
                "userPete.json",
                "POST /api/builtin-users?password=pete-is-great-7&key=burrito",
                200,
                "data.authenticatedUser.position=The Boss"
            ),
            Example(
                "dataverse-complete.json",
                "POST /api/dataverses/root",
                201,
                "data.alias=science",
                "data.dataverseContacts#=2"
            ),
            Example("dv-pete-top.json", "POST /api/dataverses/root", 201, "data.alias=peteTop"),
            Example(
                "define-metadatablocks.json",
                "POST /api/dataverses/science/metadatablocks",
                200,
                "data.message=Metadata blocks of dataverse science updated."
            ),
            Example(
                "dataverse-facets.json",
                "POST /api/dataverses/science/facets",
                200,
                "data.message=Facets of dataverse science updated."
            ),
            Example("role-assign.json", "POST /api/dataverses/science/assignments", 400, "message=Assignee not found"),
            // New installations have it.
            Example(
                "add-license.json",
                "POST /api/licenses",
                409,
                "message=A license with the same URI or name is already present."
            ),
            Example("dataset-finch1.json", "POST /api/dataverses/science/datasets", 201, "data.persistentId") with
            {
                Keep = [("id", "data.id"), ("pid", "data.persistentId")],
            },
            Example("dataset-finch2.json", "POST /api/dataverses/science/datasets", 201, "data.persistentId") with
            {
                Keep = [("markup", "data.id")],
            },
            new("GET /api/datasets/{markup}/versions/:draft/metadata/citation", 200, "data.fields.0.value=HTML & More")
            {
                Token = "{admin}",
            },
            Example(
                "dataset-create-new-all-default-fields.json",
                "POST /api/dataverses/science/datasets",
                201,
                "data.persistentId"
            ),
            // It lists files, which come by upload alone.
            Example(
                "dataset-package-files.json",
                "POST /api/dataverses/science/datasets",
                400,
                "message=Files cannot be created from JSON; upload them."
            ),
            Example(
                "dataset-add-metadata.json",
                "PUT /api/datasets/:persistentId/editMetadata/?persistentId={pid}",
                200,
                "~Spruce, Sabrina"
            ),
            Example(
                "dataset-edit-metadata-sample.json",
                "PUT /api/datasets/{id}/editMetadata?replace=true",
                200,
                "~Post Publish Title Change"
            ),
            Example(
                "dataset-simple-update-metadata.json",
                "PUT /api/datasets/{id}/editMetadata?replace=true",
                200,
                "~Mathematical Sciences"
            ),
            Example(
                "dataset-delete-author-metadata.json",
                "PUT /api/datasets/{id}/deleteMetadata",
                403,
                "message=Validation Failed: Author Name is required. (Invalid value:null)."
            ),
            Example("dataset-update-metadata.json", "PUT /api/datasets/{id}/versions/:draft", 200, "~newTitle"),
            new("POST /api/datasets/{id}/submitForReview", 200, "data.inReview=true") { Token = "{admin}" },
            Example("reason-for-return.json", "POST /api/datasets/{id}/returnToAuthor", 200, "data.inReview=false"),
        ];

    private static Recipe Example(string file, string call, int status, params string[] shape) =>
        new(call, status, shape)
        {
            Token = "{admin}",
            Body = File.ReadAllText(Path.Combine(Folder!, file)),
            ContentType = Recipe.Json,
        };
}
