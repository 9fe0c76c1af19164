using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Domain.Errors;
using Quire.Domain.Identifiers;
using Quire.Domain.Metadata;
using Quire.Repository.Accounts;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>What is given for a dataset, by the wire and by values that never were JSON.</summary>
public sealed class InputTests
{
    private const string Nonsense = """{"fields":7,"datasetVersion":{"metadataBlocks":7},"metadataBlocks":7}""";

    [Theory, EachDatabase]
    public async Task Who_may_not_write_hears_that_and_not_what_is_wrong_with_the_body(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (collection, id, _) = await Deposit.PublishedAsync(admin);
        var (_, token) = await Make.UserAsync(admin);
        foreach (
            var (method, path, problem) in new[]
            {
                (
                    HttpMethod.Post,
                    $"/api/dataverses/{collection}/datasets",
                    "Error parsing Json: Invalid JSON object: metadata blocks not found."
                ),
                (
                    HttpMethod.Put,
                    $"/api/datasets/{id}/versions/:draft",
                    "Error parsing dataset version: Invalid JSON object: metadata blocks not found."
                ),
                (
                    HttpMethod.Put,
                    $"/api/datasets/{id}/editMetadata",
                    "Error parsing dataset update: 'fields' should be an array of fields."
                ),
                (
                    HttpMethod.Put,
                    $"/api/datasets/{id}/editMetadata?sourceLastUpdateTime=yesterday",
                    "Error parsing date: yesterday"
                ),
                (
                    HttpMethod.Put,
                    $"/api/datasets/{id}/deleteMetadata",
                    "Error processing metadata delete: 'fields' should be an array of fields."
                ),
            }
        )
        {
            Assert.Equal(
                HttpStatusCode.Unauthorized,
                (await server.Guest().TextAsync(method, path, Nonsense, "application/json")).Status
            );
            Assert.Equal(
                HttpStatusCode.Unauthorized,
                (await server.As(token).TextAsync(method, path, Nonsense, "application/json")).Status
            );
            (await admin.TextAsync(method, path, Nonsense, "application/json")).MustBeError(HttpStatusCode.BadRequest, problem);
        }
    }

    [Theory, EachDatabase]
    public async Task Values_that_never_were_JSON_make_and_change_a_dataset(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var collection = await Make.CollectionAsync(server.Admin());
        var made = await RunAsync(
            server,
            new CreateDataset(new ObjectRef.Collection(collection), new(new VersionInput(Citation("Made of values"), new())))
        );
        var target = new ObjectRef.Dataset(made.Id);
        var title = Citation("Edited").Fields["title"];
        var edited = await RunAsync(
            server,
            new EditMetadata(
                target,
                new([new FieldUpdate(FieldOf(await RunAsync(server, new GetDatasetVersion(target, ":draft")), "title"), title)]),
                Replace: true
            )
        );
        Assert.Equal("Edited", edited.Metadata.First("title"));
        var replaced = await RunAsync(
            server,
            new UpdateDraft(target, new(new VersionInput(Citation("Replaced"), new() { TermsText = "Ask." }, "A note.")))
        );
        Assert.Equal(
            ("Replaced", "Ask.", "A note."),
            (replaced.Metadata.First("title"), replaced.Version.Terms.TermsText, replaced.Version.VersionNote)
        );
    }

    [Theory, EachDatabase]
    public async Task What_no_version_can_hold_is_refused_whoever_gives_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var collection = new ObjectRef.Collection(await Make.CollectionAsync(server.Admin()));
        var citation = Citation("Sound");
        foreach (
            var input in new VersionInput[]
            {
                new(citation.With("title", new FieldValue.Values(["One", "Two"])), new()),
                new(citation, new() { LicenseId = long.MaxValue }),
                new(citation, new(), new('x', 1001)),
            }
        )
        {
            var refused = await Assert.ThrowsAsync<RepositoryException>(() =>
                RunAsync(server, new CreateDataset(collection, new(input)))
            );
            Assert.IsType<RepositoryError.BadRequest>(refused.Error);
        }
    }

    [Theory, EachDatabase]
    public async Task A_dataset_brings_its_identifier_once_and_only_with_a_superuser(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var collection = await Make.CollectionAsync(server.Admin());
        var brought = new PersistentId("doi", "10.1234", Make.Name("Elsewhere/"));
        var creation = new CreateDataset(new ObjectRef.Collection(collection), new(new VersionInput(Citation("Brought"), new())))
        {
            Origin = new DatasetOrigin.Imported(brought),
        };

        var (name, token) = await Make.UserAsync(server.Admin());
        await Make.AssignAsync(server.Admin(), collection, "@" + name, "admin");
        var member = await server
            .Services.GetRequiredService<CallerDirectory>()
            .ByTokenAsync(token, CallOrigin.Unknown, CancellationToken.None);
        var refused = await Assert.ThrowsAsync<RepositoryException>(() => RunAsync(server, creation, member));
        Assert.Equal("access.superuser.required", refused.Error.Code.ToString());

        var made = await RunAsync(server, creation);
        Assert.Equal(brought, made.Object.PersistentId);
        Assert.Equal(
            made.Id,
            (await server.Admin().GetAsync($"/api/datasets/:persistentId?persistentId={brought}")).Data["id"]!.GetValue<long>()
        );

        var again = creation with
        {
            Origin = new DatasetOrigin.Imported(brought with { Identifier = brought.Identifier.ToLowerInvariant() }),
        };
        refused = await Assert.ThrowsAsync<RepositoryException>(() => RunAsync(server, again));
        Assert.Equal("identifier.number.taken", refused.Error.Code.ToString());
    }

    private static FieldType FieldOf(VersionView version, string name) =>
        version.Schema.TryGetField(name, out var field) ? field : throw new ArgumentException(name, nameof(name));

    private static MetadataDocument Citation(string title) =>
        MetadataDocumentCodec.Parse(
            $$"""
            {"title":["{{title}}"],"author":[{"authorName":["Doe, Jo"]}],"datasetContact":[{"datasetContactEmail":["jo@example.edu"]}],
             "dsDescription":[{"dsDescriptionValue":["What it is about."]}],"subject":["Other"]}
            """
        );

    private static async Task<TResult> RunAsync<TResult>(TestServer server, IOperation<TResult> operation, Caller? caller = null)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<OperationGate>()
            .RunAsync(operation, caller ?? Caller.System, CancellationToken.None);
    }
}
