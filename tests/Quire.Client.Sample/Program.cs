using Microsoft.Extensions.DependencyInjection;
using Quire.Client;

// A program as its users would write it. Published trimmed and ahead of time by the tests, it must do there what it does here.
var (address, token, alias) = (new Uri(args[0]), args[1], args[2]);
var services = new ServiceCollection();
services.AddDataverseClient(options => (options.BaseAddress, options.ApiToken) = (address, token));
await using var provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<DataverseClient>();

await client.Collections.CreateAsync(
    CollectionId.Root,
    new()
    {
        Alias = alias,
        Name = "Sample",
        Contacts = [new() { ContactEmail = "sample@example.edu" }],
    }
);
await client.Collections.PublishAsync(alias);

var request = new DatasetBuilder()
    .Citation(citation =>
        citation
            .Title("Made by a published program")
            .Author("Sample, Sam")
            .Contact("sample@example.edu")
            .Description("Written by a program without reflection.")
            .Subjects("Other")
    )
    .License("CC0 1.0", "http://creativecommons.org/publicdomain/zero/1.0")
    .Build();
var dataset = (await client.Datasets.CreateAsync(alias, request)).PersistentId;

var folder = Directory.CreateTempSubdirectory("quire-sample-").FullName;
var path = Path.Combine(folder, "readings.txt");
await File.WriteAllTextAsync(path, "1 2 3");
var uploaded = await client.Files.UploadAsync(dataset, UploadFile.FromPath(path), new() { Description = "Readings" });
await client.Datasets.EditMetadataAsync(dataset, [Field.Text("subtitle", "Published")]);
await client.Datasets.PublishAsync(dataset, ReleaseType.Major);
await client.Datasets.WaitUntilUnlockedAsync(dataset);

var version = await client.Datasets.VersionAsync(dataset, VersionSelector.LatestPublished);
await client.Access.DownloadAsync(uploaded.Files[0], Path.Combine(folder, "copy.txt"));
var found = 0;
await foreach (var hit in client.Search.AllAsync(new() { Text = "published", Subtrees = [alias] }))
{
    found += hit.GlobalId == dataset ? 1 : 0;
}

var blocks = await client.Metadata.BlocksAsync();
var refusal = "";
try
{
    await client.Datasets.GetAsync("doi:10.5072/FK2/NOSUCH");
}
catch (DataverseNotFoundException e)
{
    refusal = e.ServerMessage ?? "";
}

Console.WriteLine($"version {version.Number()}");
Console.WriteLine($"title {version.Metadata().Text("title")}");
Console.WriteLine($"copy {await File.ReadAllTextAsync(Path.Combine(folder, "copy.txt"))}");
Console.WriteLine($"found {found}");
Console.WriteLine($"blocks {blocks.Count}");
Console.WriteLine($"refused {refusal.Length > 0}");
Directory.Delete(folder, recursive: true);
