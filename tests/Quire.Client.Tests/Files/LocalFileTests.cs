using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Quire.Client.Tests.Stub;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Files;

/// <summary>What stands in a folder beside files, and files that cannot be read.</summary>
public sealed class LocalFileTests : IDisposable
{
    private const string Empty = """{"status":"OK","data":[]}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("quire-local-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_link_stands_for_the_file_it_leads_to()
    {
        File.WriteAllText(Path.Combine(_folder, "target.txt"), "twelve bytes");
        File.CreateSymbolicLink(Path.Combine(_folder, "link.txt"), "target.txt");
        File.CreateSymbolicLink(Path.Combine(_folder, "second.txt"), "link.txt");
        var file = UploadFile.FromPath(Path.Combine(_folder, "second.txt"));
        Assert.Equal(("second.txt", 12L), (file.FileName, file.Length));

        await using var server = await StubServer.AnsweringAsync(Empty);
        var plan = await server.Client().Files.PlanUploadAsync(24, _folder);
        Assert.Equal(
            [("link.txt", FolderAction.Add, 12L), ("second.txt", FolderAction.Add, 12L), ("target.txt", FolderAction.Add, 12L)],
            plan.Select(i => (i.Path, i.Action, i.Bytes))
        );
    }

    [Fact]
    public async Task What_is_no_file_is_named_and_left_out()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Asks Linux for pipes and sockets.");
        Directory.CreateDirectory(Path.Combine(_folder, "sub"));
        File.WriteAllText(Path.Combine(_folder, "sub", "real.txt"), "real");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "circle"), _folder);
        File.CreateSymbolicLink(Path.Combine(_folder, "device"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(_folder, "lost"), "nowhere");
        using (var make = Process.Start("mkfifo", [Path.Combine(_folder, "pipe")]))
        {
            await make.WaitForExitAsync();
        }

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder, "socket")));
        await using var server = await StubServer.AnsweringAsync(Empty);
        var outcomes = await server.Client().Files.CarryOutAsync(24, _folder, await PlannedSkipsAsync(server));
        Assert.All(outcomes, o => Assert.True(o.Succeeded));
        Assert.Equal(
            [
                "circle: A link to a folder is not followed.",
                "device: It is a device, not a file.",
                "lost: The link leads nowhere.",
                "pipe: It is a named pipe, not a file.",
                "socket: It is a socket, not a file.",
            ],
            outcomes.Select(o => $"{o.Item.Path}: {o.Warning}")
        );
        Assert.Contains(
            "named pipe",
            Assert.Throws<IOException>(() => UploadFile.FromPath(Path.Combine(_folder, "pipe"))).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<FileNotFoundException>(() => UploadFile.FromPath(Path.Combine(_folder, "lost")));
    }

    [Fact]
    public async Task What_lies_behind_a_link_that_is_not_followed_is_not_taken_for_missing()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "elsewhere"));
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "data", "link"), Path.Combine(_folder, "elsewhere"));
        await using var server = await StubServer.AnsweringAsync(
            """{"status":"OK","data":[{"label":"a.txt","directoryLabel":"link","dataFile":{"id":7}},{"label":"b.txt.part","dataFile":{"id":8}}]}"""
        );
        var plan = await server.Client().Files.PlanUploadAsync(24, Path.Combine(_folder, "data"), new() { RemoveMissing = true });
        Assert.Equal([FolderAction.Skip], plan.Select(i => i.Action));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_cannot_be_read_is_no_fault_of_the_network(bool opens)
    {
        await using var server = await StubServer.AnsweringAsync(Empty);
        var source = UploadFile.FromSource(
            _ => opens ? ValueTask.FromResult<Stream>(new Failing()) : throw new UnauthorizedAccessException("Access is denied."),
            "a.bin",
            100
        );
        var error = await Assert.ThrowsAsync<IOException>(() => server.Client().Files.UploadAsync(24, source));
        Assert.Equal(
            opens ? "'a.bin' cannot be read: The disk failed." : "'a.bin' cannot be read: Access is denied.",
            error.Message
        );
    }

    [Theory]
    [InlineData("longer than announced")]
    [InlineData("short")]
    public async Task A_file_that_changes_while_it_is_sent_is_named(string text)
    {
        await using var server = await StubServer.AnsweringAsync(Empty);
        var source = UploadFile.FromSource(
            _ => ValueTask.FromResult<Stream>(new MemoryStream(Encoding.UTF8.GetBytes(text))),
            "a.bin",
            10
        );
        var error = await Assert.ThrowsAsync<IOException>(() => server.Client().Files.UploadAsync(24, source));
        Assert.Contains("while it was sent", error.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<FolderItem>> PlannedSkipsAsync(StubServer server)
    {
        var plan = await server.Client().Files.PlanUploadAsync(24, _folder);
        Assert.Equal("sub/real.txt", Assert.Single(plan, i => i.Action == FolderAction.Add).Path);
        return [.. plan.Where(i => i.Action != FolderAction.Add)];
    }

    private sealed class Failing : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The disk failed.");
    }
}
