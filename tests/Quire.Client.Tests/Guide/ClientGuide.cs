using Quire.Testing;

namespace Quire.Client.Tests.Guide;

/// <summary>
/// The code of docs/guide/client.md, run against a server. Every code block there stands here between its marks.
/// </summary>
public sealed class ClientGuide
{
    [Theory, EachDatabase]
    public async Task Everything_the_guide_shows_works(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (address, token) = (server.Address.ToString(), server.AdminToken);
        var alias = Make.Name("guide");
        var folder = Directory.CreateTempSubdirectory("quire-guide-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "readings.txt"), "20.1 20.4 19.8");

        // snippet: connect
        using var client = new DataverseClient(address, new DataverseClientOptions { ApiToken = token });
        var version = await client.Info.VersionAsync();
        Console.WriteLine($"Talking to a server that speaks Dataverse {version.Version}.");
        // end

        // snippet: collection
        var collection = await client.Collections.CreateAsync(
            CollectionId.Root,
            new()
            {
                Alias = alias,
                Name = "Laboratory of Coastal Birds",
                CollectionType = "LABORATORY",
                Contacts = [new() { ContactEmail = "lab@example.edu" }],
            }
        );
        await client.Collections.PublishAsync(collection.Id);
        // end

        // snippet: dataset
        var request = new DatasetBuilder()
            .Citation(citation =>
                citation
                    .Title("Temperatures of nests")
                    .Author("Ovadia, Noor", affiliation: "Coast Institute")
                    .Contact("noor@example.edu", "Ovadia, Noor")
                    .Description("Readings of 2024, one a minute.")
                    .Subjects("Earth and Environmental Sciences")
                    .Keyword("temperature")
            )
            .License("CC0 1.0", "http://creativecommons.org/publicdomain/zero/1.0")
            .Build();
        var created = await client.Datasets.CreateAsync(alias, request);
        DatasetId dataset = created.PersistentId;
        // end

        // snippet: upload
        var uploaded = await client.Files.UploadAsync(
            dataset,
            UploadFile.FromPath(Path.Combine(folder, "readings.txt")),
            new()
            {
                Description = "Raw readings",
                DirectoryLabel = "raw",
                Categories = ["Data"],
            }
        );
        Console.WriteLine($"Stored as file {uploaded.Id} with {uploaded.Checksum}.");
        // end

        // snippet: edit
        await client.Datasets.EditMetadataAsync(dataset, [Field.Text("subtitle", "North shore")]);
        await client.Datasets.EditMetadataAsync(dataset, [Field.Text("subtitle", "North and south shore")], replace: true);
        // end

        // snippet: publish
        await client.Datasets.PublishAsync(dataset, ReleaseType.Major);
        await client.Datasets.WaitUntilUnlockedAsync(dataset);
        // end

        // snippet: read
        var published = await client.Datasets.VersionAsync(dataset, VersionSelector.LatestPublished);
        var metadata = published.Metadata();
        Console.WriteLine(
            $"{metadata.Text("title")} by {string.Join("; ", metadata.Texts("author/authorName"))}, version {published.Number()}"
        );
        // end
        Assert.Equal(new VersionNumber(1, 0), published.Number());
        Assert.Equal("North and south shore", metadata.Text("subtitle"));

        // snippet: files
        await foreach (var file in client.Datasets.FilesAsync(dataset, VersionSelector.Latest))
        {
            Console.WriteLine($"{file.Path()}: {file.Size()} bytes");
            await client.Access.DownloadAsync(file, Path.Combine(folder, "copy", file.Name()));
        }
        // end
        Assert.Equal("20.1 20.4 19.8", await File.ReadAllTextAsync(Path.Combine(folder, "copy", "readings.txt")));

        var outcomes = await client.Files.UploadFolderAsync(
            dataset,
            folder,
            new() { Include = path => !path.EndsWith(".tmp", StringComparison.Ordinal) }
        );
        Assert.All(outcomes, o => Assert.True(o.Succeeded, o.Error?.Message));

        // snippet: crawl
        await foreach (var found in client.Collections.CrawlAsync(alias, CrawlFilter.Datasets))
        {
            Console.WriteLine($"{found.PersistentId} in {found.Parent}");
        }
        // end

        // snippet: search
        await foreach (
            var hit in client.Search.AllAsync(
                new()
                {
                    Text = "temperatures",
                    Subtrees = [alias],
                    Types = SearchTypes.Datasets,
                }
            )
        )
        {
            Console.WriteLine($"{hit.Name} ({hit.GlobalId})");
        }
        // end

        // snippet: errors
        try
        {
            await client.Datasets.GetAsync("doi:10.5072/FK2/NOSUCH");
        }
        catch (DataverseNotFoundException e)
        {
            Console.WriteLine($"Not there: {e.ServerMessage}");
        }
        catch (DataverseUnauthorizedException)
        {
            Console.WriteLine("The token may not see it.");
        }
        // end

        // snippet: raw
        var counts = await client.Raw.GetAsync($"datasets/{created.Id}/versions/:latest/files/counts");
        Console.WriteLine(counts.GetProperty("total").GetInt64());
        // end

        // snippet: native
        var native = client.Native;
        var same = await native.GetDatasetAsync(created.PersistentId);
        var table = await native.DatafilesTableAsync(created.PersistentId);
        // end
        Assert.Equal(dataset.ToString(), same.DatasetPersistentId);
        Assert.Equal(
            ["copy/readings.txt", "raw/readings.txt", "readings.txt"],
            table.Select(t => t.Path).Order(StringComparer.Ordinal)
        );
        Directory.Delete(folder, recursive: true);
    }
}
