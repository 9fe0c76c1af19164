using Quire.Client.Tests.Stub;
using Quire.Contracts.Accounts;
using Quire.Contracts.Collections;
using Quire.Contracts.Datasets;
using Quire.Contracts.Files;
using Quire.Contracts.Search;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Datasets;

/// <summary>Times are times and dates are dates, in all the forms servers write them.</summary>
public sealed class TypedReadingTests
{
    private static readonly DateTimeOffset Noon = new(2018, 8, 17, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2018-08-17T12:00:00Z")]
    [InlineData("2018-08-17 12:00:00.0")]
    [InlineData("2018-08-17T14:00:00+02:00")]
    [InlineData("Fri Aug 17 12:00:00 UTC 2018")]
    [InlineData("Fri Aug 17 08:00:00 EDT 2018")]
    [InlineData("Fri Aug 17 14:00:00 CEST 2018")]
    public void A_time_is_read_in_every_form(string text)
    {
        Assert.Equal(Noon, new LockResponse { LockType = "Ingest", Date = text }.Since());
        Assert.Equal(
            Noon,
            new AuthenticatedUserResponse
            {
                Id = 1,
                Identifier = "@a",
                LastApiUseTime = text,
            }.LastApiUseAt()
        );
        Assert.Equal(Noon, new UserListRow { Id = 1, CreatedTime = text }.CreatedAt());
        Assert.Equal(Noon, new NotificationResponse { Id = 1, SentTimestamp = text }.SentAt());
        Assert.Equal(Noon, new SearchItem { Type = "dataset", PublishedAt = text }.PublishedTime());
        Assert.Equal(
            Noon,
            new CollectionResponse
            {
                Id = 1,
                Alias = "a",
                Name = "A",
                PermissionRoot = true,
                CreationDate = text,
            }.CreatedAt()
        );
    }

    [Theory]
    [InlineData("Fri Aug 17 12:00:00 XYZ 2018")]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_time_is_none(string? text) =>
        Assert.Null(new LockResponse { LockType = "Ingest", Date = text }.Since());

    [Fact]
    public void A_date_is_read_and_none_is_none()
    {
        Assert.Equal(new(2018, 2, 3), new DataFileResponse { Id = 1, CreationDate = "2018-02-03" }.UploadedOn());
        Assert.Equal(
            new(2018, 2, 3),
            new ContentItem
            {
                Type = "dataset",
                Id = 1,
                PublicationDate = "2018-02-03",
            }.PublishedOn()
        );
        Assert.Null(new DatasetVersionResponse { Id = 1 }.PublishedOn());
    }

    [Fact]
    public async Task A_token_says_when_it_ends()
    {
        await using var stub = await StubServer.AnsweringAsync(
            """{"status":"OK","data":{"message":"Token x expires on 2018-08-17 12:00:00.0"}}"""
        );
        Assert.Equal(Noon, await stub.Client().Users.TokenExpiresAtAsync());
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        Assert.InRange(
            (await client.Users.TokenExpiresAtAsync())!.Value,
            TimeProvider.System.GetUtcNow(),
            TimeProvider.System.GetUtcNow().AddYears(2)
        );
    }

    [Fact]
    public async Task A_dataset_that_names_no_licence_gets_the_default_one_and_one_that_does_keeps_it()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var usual = await client.Licenses.DefaultAsync();
        Assert.Equal("CC0 1.0", usual?.Name);
        Assert.Equal("CC0 1.0", (await MadeAsync(new())).License?.Name);
        Assert.Equal(
            "CC BY 4.0",
            (await MadeAsync(new DatasetBuilder().License(await client.Licenses.FindAsync("CC BY 4.0")))).License?.Name
        );
        Assert.Equal("Ask us.", (await MadeAsync(new DatasetBuilder().TermsOfUse("Ask us."))).TermsOfUse);

        async Task<DatasetVersionResponse> MadeAsync(DatasetBuilder builder) =>
            await client.Datasets.VersionAsync(
                (
                    await client.Datasets.CreateAsync(
                        CollectionId.Root,
                        builder.Citation(c =>
                            c.Title("Nests")
                                .Author("Ovadia, Noor")
                                .Contact("n@example.edu")
                                .Description("Readings.")
                                .Subjects("Other")
                        )
                    )
                ).PersistentId
            );
    }
}
