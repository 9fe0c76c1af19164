using CsCheck;
using Microsoft.Extensions.Options;
using Quire.Repository.Installation;
using Quire.Repository.Storage;
using Quire.Storage.S3;

namespace Quire.Storage.Tests;

public sealed class ObjectStoresTests
{
    private static readonly IObjectStoreFactory[] Factories =
    [
        new FileSystemStoreFactory(Options.Create(new InstallationOptions()), TimeProvider.System),
        new S3StoreFactory(TimeProvider.System),
    ];

    [Fact]
    public void Lists_everything_wrong_with_the_settings_at_once()
    {
        var options = new StorageOptions
        {
            Default = "main",
            Stores =
            {
                ["disk"] = new(),
                ["cloud"] = new()
                {
                    Type = "s3",
                    Endpoint = "nowhere",
                    AccessKey = "a",
                    PartMegabytes = 1,
                },
                ["tape"] = new() { Type = "Tape" },
                ["a b"] = new() { Path = "/tmp" },
            },
        };

        var message = Assert.Throws<StorageConfigurationException>(() => ObjectStores.Create(options, Factories, "/tmp")).Message;

        Assert.Equal(
            "Storage:Stores:disk:Path is missing; "
                + "Storage:Stores:cloud:Bucket is missing; "
                + "Storage:Stores:cloud:Endpoint is 'nowhere', which is no http or https address; "
                + "Storage:Stores:cloud has only one of AccessKey and SecretKey; "
                + "Storage:Stores:cloud:PartMegabytes is 1; it can be 5 to 1024; "
                + "Storage:Stores:tape:Type is 'Tape'; it can be File or S3; "
                + "Storage:Stores:a b is no name for a store; letters, digits, - and _ make one; "
                + "Storage:Default is 'main', which is not among the stores disk, cloud, tape, a b",
            message
        );
    }

    [Theory]
    [InlineData("/srv/files", "/srv/files/", "the stores a and b keep their files in the same place, /srv/files/")]
    [InlineData("/srv/files", "/srv/files/more", "the stores a and b keep their files in the same place, /srv/files/")]
    [InlineData("/srv/files/x/../more", "/srv/files", "the stores b and a keep their files in the same place, /srv/files/")]
    public void What_one_store_keeps_no_other_may_take_for_left_behind(string a, string b, string message)
    {
        var options = new StorageOptions
        {
            Default = "a",
            Stores =
            {
                ["a"] = new() { Path = a },
                ["b"] = new() { Path = b },
            },
        };

        Assert.Equal(
            message,
            Assert.Throws<StorageConfigurationException>(() => ObjectStores.Create(options, Factories, "/tmp")).Message
        );
    }

    [Fact]
    public void Two_stores_do_not_share_a_bucket()
    {
        var one = new StoreOptions
        {
            Type = "S3",
            Bucket = "data",
            Endpoint = "http://127.0.0.1:1",
            AccessKey = "a",
            SecretKey = "b",
        };
        var same = new StoreOptions
        {
            Type = "S3",
            Bucket = "data",
            Endpoint = "http://127.0.0.1:1/",
            AccessKey = "c",
            SecretKey = "d",
        };
        var options = new StorageOptions { Default = "a", Stores = { ["a"] = one, ["b"] = same } };

        Assert.Equal(
            "the stores a and b keep their files in the same place, http://127.0.0.1:1/data/",
            Assert.Throws<StorageConfigurationException>(() => ObjectStores.Create(options, Factories, "/tmp")).Message
        );

        same.Bucket = "data2";
        using var apart = ObjectStores.Create(options, Factories, "/tmp");
        Assert.Equal(2, apart.All.Count);
    }

    [Fact]
    public void Names_objects_as_the_wire_does()
    {
        var folder = Directory.CreateTempSubdirectory("quire-store-").FullName;
        var options = new StorageOptions
        {
            Stores =
            {
                ["local"] = new() { Path = folder },
                ["s3"] = new()
                {
                    Type = "S3",
                    Bucket = "data",
                    Endpoint = "http://127.0.0.1:1",
                    AccessKey = "a",
                    SecretKey = "b",
                },
            },
        };
        using var stores = ObjectStores.Create(options, Factories, folder);

        Assert.Equal("local://2026/01/ab/key", stores.IdentifierOf("local", "2026/01/ab/key"));
        Assert.Equal("s3://data:2026/01/ab/key", stores.IdentifierOf("s3", "2026/01/ab/key"));
        Assert.False(stores.TryParse("s3://other:key", out _, out _));
        Assert.False(stores.TryParse("local://", out _, out _));
        Assert.Throws<StoreUnavailableException>(() => stores["gone"]);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../up")]
    [InlineData("a/../../up")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData(".unfinished/x")]
    [InlineData("a\\..\\b")]
    [InlineData("a\0b")]
    [InlineData("C:/x")]
    [InlineData("%2e%2e/x")]
    [InlineData("é")]
    public void Refuses_a_key_that_could_lead_elsewhere(string text)
    {
        Assert.False(ObjectKey.IsSound(text));
        Assert.Throws<ArgumentException>(() => ObjectKey.Parse(text));
    }

    [Fact]
    public void No_key_leaves_the_folder_of_a_store() =>
        Gen.String[Gen.Char["ab./\\~%:\0 "], 0, 30]
            .Sample(text =>
            {
                if (ObjectKey.IsSound(text))
                {
                    Assert.StartsWith(
                        "/root/files/",
                        Path.GetFullPath(Path.Combine("/root/files", text)),
                        StringComparison.Ordinal
                    );
                }
            });

    [Fact]
    public void Keys_are_never_given_twice()
    {
        var keys = new ObjectKeys(TimeProvider.System);

        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => keys.Next()).Distinct().Count());
    }
}
