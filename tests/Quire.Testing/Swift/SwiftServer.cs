using System.Diagnostics;
using System.Globalization;
using Amazon.Runtime;
using Amazon.S3;
using Quire.Repository.Storage;

namespace Quire.Testing.Swift;

/// <summary>A real object storage service with an S3 front end, of this test process alone, on a loopback port.</summary>
public sealed class SwiftServer
{
    private const string Python = "/usr/bin/python3";
    private static readonly Lazy<Task<SwiftServer>> Started = new(StartAsync);
    private readonly Process _process; // held, because the service ends when its input is closed

    private SwiftServer(Process process, int port)
    {
        _process = process;
        Endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
    }

    /// <summary>Why tests on S3 cannot run here; null when they can, and in CI, where a missing service must fail them.</summary>
    public static string? WhyNot =>
        IsInstalled || Environment.GetEnvironmentVariable("CI") is not null
            ? null
            : "Swift is not installed; ./test installs it.";

    /// <summary>Where the service answers.</summary>
    public Uri Endpoint { get; }

    private static bool IsInstalled { get; } = File.Exists(Python) && Directory.Exists("/usr/lib/python3/dist-packages/swift");

    /// <summary>The service, started at first use.</summary>
    public static Task<SwiftServer> GetAsync() => Started.Value;

    /// <summary>Settings of a store in a bucket; the bucket must be made first.</summary>
    public StoreOptions Options(string bucket) =>
        new()
        {
            Type = "S3",
            Bucket = bucket,
            Endpoint = Endpoint.AbsoluteUri,
            AccessKey = "test:tester",
            SecretKey = "testing",
            Direct = true,
            DirectTagging = false,
        };

    /// <summary>Makes a bucket and gives the settings of a server whose default store <c>s3</c> is in it.</summary>
    public async Task<Dictionary<string, string?>> SettingsAsync()
    {
        var store = Options("b" + Guid.NewGuid().ToString("N"));
        using (var s3 = Client())
        {
            await s3.PutBucketAsync(store.Bucket);
        }

        const string Store = "Storage:Stores:s3";
        return new(StringComparer.Ordinal)
        {
            ["Storage:Default"] = "s3",
            [$"{Store}:Type"] = store.Type,
            [$"{Store}:Bucket"] = store.Bucket,
            [$"{Store}:Endpoint"] = store.Endpoint,
            [$"{Store}:AccessKey"] = store.AccessKey,
            [$"{Store}:SecretKey"] = store.SecretKey,
            [$"{Store}:Direct"] = "true",
            [$"{Store}:DirectTagging"] = "false",
            [$"{Store}:DirectPartMegabytes"] = "5",
        };
    }

    /// <summary>A client of the service, for looking at what a server left there.</summary>
    public AmazonS3Client Client() =>
        new(
            new BasicAWSCredentials("test:tester", "testing"),
            new AmazonS3Config
            {
                ServiceURL = Endpoint.AbsoluteUri,
                ForcePathStyle = true,
                AuthenticationRegion = "us-east-1",
            }
        );

    private static async Task<SwiftServer> StartAsync()
    {
        if (!IsInstalled)
        {
            throw new InvalidOperationException("Swift is not installed; ./test installs it.");
        }

        var folder = Directory.CreateTempSubdirectory("quire-swift-").FullName;
        var script = Path.Combine(RepositoryRoot.Path, "tests", "Quire.Testing", "Swift", "serve.py");
        var process = Process.Start(
            new ProcessStartInfo(Python, [script, folder])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = "/",
                UseShellExecute = false,
            }
        )!;
        var port = await process.StandardOutput.ReadLineAsync();
        if (port is null)
        {
            throw new InvalidOperationException("Swift did not start: " + await process.StandardError.ReadToEndAsync());
        }

        process.BeginErrorReadLine();
        return new(process, int.Parse(port, CultureInfo.InvariantCulture));
    }
}
