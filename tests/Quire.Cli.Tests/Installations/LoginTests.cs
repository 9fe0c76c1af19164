using Quire.Cli.Console;
using Quire.Cli.Tests.Running;
using Quire.Testing;

namespace Quire.Cli.Tests.Installations;

public sealed class LoginTests : IAsyncLifetime
{
    private readonly Shell _shell = Shell.Empty();
    private TestServer _server = null!;

    private string Url => _server.Address.AbsoluteUri;

    public async ValueTask InitializeAsync() => _server = await SharedServer.OfAsync(DatabaseKind.Sqlite);

    public ValueTask DisposeAsync()
    {
        _shell.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_token_from_standard_input_is_checked_kept_and_used()
    {
        _shell.Input = _server.AdminToken + "\n";
        var login = (await _shell.RunAsync("login", Url, "--installation", "lab", "--json")).Well();
        Assert.Equal("lab", login.Json["installation"]!.GetValue<string>());
        Assert.Equal("@dataverseAdmin", login.Json["user"]!.GetValue<string>());
        Assert.True(login.Json["default"]!.GetValue<bool>());
        Assert.Equal("dataverseAdmin", (await _shell.JsonAsync("users", "me"))["user"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_token_typed_on_a_terminal_is_never_shown()
    {
        (_shell.Input, _shell.OnTerminal) = (_server.AdminToken + "\n", true);
        var login = (await _shell.RunAsync("login", Url)).Well();
        var list = (await _shell.RunAsync("config", "list")).Well();
        Assert.Contains("API token for", login.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_server.AdminToken, login.Out + login.Error + list.Out + list.Error, StringComparison.Ordinal);
        Assert.Contains(_server.AdminToken[^4..], list.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_file_and_its_folder()
    {
        await LoginAsync("lab");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(_shell.ConfigFile));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            Mode(Path.GetDirectoryName(_shell.ConfigFile)!)
        );
        Assert.Equal(_shell.ConfigFile, Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_shell.ConfigFile)!)));
    }

    [Fact]
    public async Task A_file_that_others_can_read_is_not_used()
    {
        await LoginAsync("lab");
        OpenToAll(_shell.ConfigFile);
        var refused = (await _shell.RunAsync("users", "me")).Ended(ExitCode.Usage);
        Assert.Contains("chmod 600", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_server.AdminToken, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_damaged_is_named_and_left_alone()
    {
        await LoginAsync("lab");
        await File.WriteAllTextAsync(_shell.ConfigFile, "{ \"installations\": nonsense");
        var refused = (await _shell.RunAsync("config", "list")).Ended(ExitCode.Usage);
        Assert.Contains(_shell.ConfigFile, refused.Error, StringComparison.Ordinal);
        Assert.Equal("{ \"installations\": nonsense", await File.ReadAllTextAsync(_shell.ConfigFile));
    }

    [Fact]
    public async Task A_wrong_token_is_not_kept()
    {
        _shell.Input = "00000000-1111-2222-3333-444444444444\n";
        var refused = (await _shell.RunAsync("login", Url)).Ended(ExitCode.NotPermitted);
        Assert.Contains("token is unknown", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_shell.ConfigFile));
    }

    [Fact]
    public async Task No_token_at_all_is_a_mistake_of_usage() => (await _shell.RunAsync("login", Url)).Ended(ExitCode.Usage);

    [Fact]
    public async Task Several_installations_are_kept_under_their_names()
    {
        await LoginAsync("one");
        await LoginAsync("two");
        Assert.Equal(["one:True", "two:False"], await NamesAsync());
        (await _shell.RunAsync("config", "use", "two")).Well();
        Assert.Equal(["one:False", "two:True"], await NamesAsync());
        (await _shell.RunAsync("config", "remove", "two")).Well();
        Assert.Equal(["one:True"], await NamesAsync());
        (await _shell.RunAsync("config", "use", "two")).Ended(ExitCode.Usage);
        (await _shell.RunAsync("users", "me", "-i", "two")).Ended(ExitCode.Usage);
    }

    [Fact]
    public async Task Logging_out_forgets_the_token_and_keeps_the_installation()
    {
        await LoginAsync("lab");
        (await _shell.RunAsync("logout")).Well();
        Assert.DoesNotContain(_server.AdminToken, await File.ReadAllTextAsync(_shell.ConfigFile), StringComparison.Ordinal);
        var refused = (await _shell.RunAsync("users", "me")).Ended(ExitCode.NotPermitted);
        Assert.Contains("not logged in", refused.Error, StringComparison.Ordinal);
        Assert.Equal("root", (await _shell.JsonAsync("collection", "show", "root"))["alias"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_dry_run_keeps_nothing()
    {
        _shell.Input = _server.AdminToken + "\n";
        (await _shell.RunAsync("login", Url, "--dry-run")).Well();
        Assert.False(File.Exists(_shell.ConfigFile));
        await LoginAsync("lab");
        var before = await File.ReadAllTextAsync(_shell.ConfigFile);
        (await _shell.RunAsync("logout", "--dry-run")).Well();
        (await _shell.RunAsync("config", "use", "lab", "--dry-run")).Well();
        (await _shell.RunAsync("config", "remove", "lab", "--dry-run")).Well();
        Assert.Equal(before, await File.ReadAllTextAsync(_shell.ConfigFile));
    }

    [Fact]
    public async Task A_server_without_encryption_is_told_how_to_be_named()
    {
        var refused = (await _shell.RunAsync("login", _server.Address.Authority, "--token", "x")).Ended(ExitCode.Unreachable);
        Assert.Contains($"http://{_server.Address.Authority}", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("inner exception", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://example.edu")]
    [InlineData("http://")]
    [InlineData("https://user:secret@example.edu")]
    public async Task What_is_no_address_is_refused(string url) =>
        (await _shell.RunAsync("login", url, "--token", "x")).Ended(ExitCode.Usage);

    private async Task LoginAsync(string name)
    {
        _shell.Input = _server.AdminToken + "\n";
        (await _shell.RunAsync("login", Url, "-i", name)).Well();
    }

    private async Task<IEnumerable<string>> NamesAsync() =>
        (await _shell.JsonAsync("config", "list")).AsArray().Select(i => $"{i!["name"]}:{i["default"]!.GetValue<bool>()}");

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private static void OpenToAll(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.GroupRead);
        }
    }
}
