using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>Mistakes of whoever starts the server: one line, an exit code, nothing changed.</summary>
public sealed class StartMistakesTests
{
    [Fact]
    public async Task Help_is_no_mistake()
    {
        await using var server = ServerProcess.Start("--help");

        Assert.Equal(0, await server.EndAsync());
        Assert.Contains("--data DIR", server.Output, StringComparison.Ordinal);
        Assert.Empty(server.Errors);
    }

    [Theory]
    [InlineData("--speed")]
    [InlineData("serve")]
    [InlineData("--data")]
    public async Task An_option_nobody_knows_or_without_its_value_is_named(string option)
    {
        using var folder = new TempFolder();

        await MustRefuseAsync(2, option, option == "--data" ? ["--data"] : ["--data", folder.Inside("data"), option]);

        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    [Fact]
    public async Task A_file_in_place_of_the_data_folder_is_left_alone()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.Inside("data"), "precious");

        await MustRefuseAsync(1, folder.Inside("data"), ["--data", folder.Inside("data"), "--urls", "http://127.0.0.1:0"]);

        Assert.Equal("precious", await File.ReadAllTextAsync(folder.Inside("data")));
    }

    [Fact]
    public async Task A_data_folder_below_a_file_cannot_be_made()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.Inside("file"), "precious");

        await MustRefuseAsync(
            1,
            "data folder",
            ["--data", Path.Combine(folder.Inside("file"), "data"), "--urls", "http://127.0.0.1:0"]
        );
    }

    [Fact]
    public async Task A_port_in_use_is_named_before_anything_is_set_up()
    {
        using var folder = new TempFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await MustRefuseAsync(1, $"port {port}", ["--data", folder.Inside("data"), "--urls", $"http://127.0.0.1:{port}"]);

        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    [Fact]
    public async Task An_address_that_is_none_is_named()
    {
        using var folder = new TempFolder();

        await MustRefuseAsync(2, "everywhere", ["--data", folder.Inside("data"), "--urls", "everywhere"]);
    }

    [Theory]
    [InlineData("--urls=", "--urls")]
    [InlineData("--urls=http://127.0.0.1:99999", "http://127.0.0.1:99999")]
    [InlineData("--urls=;", "';'")]
    [InlineData("--urls=http://127.0.0.256:8080", "http://127.0.0.256:8080")]
    [InlineData("--urls=http://127.0.0.1:8080/data", "http://127.0.0.1:8080/data")]
    [InlineData("--urls=ftp://127.0.0.1:8080", "ftp://127.0.0.1:8080")]
    [InlineData("--urls=http://localhost:0", "127.0.0.1 or [::1]")]
    [InlineData("--Kestrel:Endpoints:Http:Url=http://127.0.0.1:abc", "http://127.0.0.1:abc")]
    [InlineData("--Kestrel:Endpoints:Http:Protocols=Http1", "Kestrel:Endpoints:Http:Url is missing")]
    [InlineData("--demo=no", "--demo")]
    [InlineData("--dev=false", "--dev")]
    public async Task What_no_option_can_mean_is_named(string option, string says)
    {
        using var folder = new TempFolder();

        await MustRefuseAsync(2, says, ["--data", folder.Inside("data"), option]);

        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default=Foo")]
    [InlineData("Logging:LogLevel:Microsoft=7")]
    [InlineData("Logging:Console:LogLevel:Default=3")]
    [InlineData("Logging:LogLevel=Warning")]
    [InlineData("Logging:Console:FormatterName=xml")]
    [InlineData("AllowedHosts=http://data.example.edu")]
    [InlineData("Quire:SiteUrl=https://data.example.edu/?site=1")]
    [InlineData("Quire:Blocks=citation,chemistry")]
    [InlineData("Quire:Blocks=journal")]
    [InlineData("Cors:Origins=https://viewer.example.edu/")]
    [InlineData("Cors:Origins=viewer.example.edu")]
    [InlineData("Server:TrustedProxies=nobody")]
    public async Task A_setting_that_would_not_do_what_it_says_is_named(string setting)
    {
        using var folder = new TempFolder();

        var (name, value) = (
            setting[..setting.IndexOf('=', StringComparison.Ordinal)],
            setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..]
        );
        var line = await MustRefuseAsync(1, name, ["--data", folder.Inside("data"), $"--{setting}"]);

        Assert.Contains($"'{value}'", line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    [Theory]
    [InlineData("Url", "http://handle.example.edu:8000")]
    [InlineData("Url", "")]
    [InlineData("User", "0.NA/20.500.12345")]
    [InlineData("Password", "")]
    [InlineData("ClientCertificateFile", "missing.pem")]
    [InlineData("CertificateFile", "missing.pem")]
    [InlineData("Timeout", "00:00:00")]
    public async Task A_provider_of_handles_that_could_not_ask_its_server_is_named(string setting, string value)
    {
        using var folder = new TempFolder();
        var said = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Type"] = "hdl",
            ["Authority"] = "20.500.12345",
            ["Url"] = "https://handle.example.edu:8000",
            ["User"] = "300:0.NA/20.500.12345",
            ["Password"] = "sesame",
            [setting] = value,
        };
        var line = await MustRefuseAsync(
            1,
            setting,
            ["--data", folder.Inside("data"), .. said.Select(s => $"--Identifiers:Providers:handles:{s.Key}={s.Value}")]
        );

        Assert.DoesNotContain("sesame", line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.2")]
    [InlineData("", "10.0.0.2")]
    public async Task A_list_given_both_as_one_value_and_item_by_item_is_refused(string plain, string item)
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.Inside("data"));
        await File.WriteAllTextAsync(
            Path.Combine(folder.Inside("data"), "quire.json"),
            $$"""{ "Server": { "TrustedProxies": ["{{item}}"] } }"""
        );

        await MustRefuseAsync(
            1,
            "Server:TrustedProxies is given as one value",
            ["--data", folder.Inside("data"), $"--Server:TrustedProxies={plain}"]
        );
    }

    [Fact]
    public async Task Listening_without_the_certificate_it_needs_is_refused_before_anything_is_set_up()
    {
        using var folder = new TempFolder();

        var line = await MustRefuseAsync(
            1,
            "missing.pfx",
            [
                "--data",
                folder.Inside("data"),
                "--urls",
                "https://127.0.0.1:0",
                $"--Kestrel:Certificates:Default:Path={folder.Inside("missing.pfx")}",
            ]
        );

        Assert.DoesNotContain("token", line, StringComparison.OrdinalIgnoreCase);
        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    [Fact]
    public async Task What_lies_where_it_is_started_says_nothing_about_how_it_listens()
    {
        using var folder = new TempFolder();
        var place = Directory.CreateDirectory(folder.Inside("place")).FullName;
        await File.WriteAllTextAsync(Path.Combine(place, "appsettings.json"), "of another program");
        await using var server = ServerProcess.StartIn(
            place,
            [
                "--data",
                folder.Inside("data"),
                "--urls",
                "https://127.0.0.1:0",
                $"--Kestrel:Certificates:Default:Path={folder.Inside("missing.pfx")}",
            ]
        );

        await MustRefuseAsync(server, 1, "missing.pfx");
    }

    [Fact]
    public async Task A_connection_string_that_cannot_be_read_is_refused_without_repeating_it()
    {
        using var folder = new TempFolder();

        var line = await MustRefuseAsync(
            1,
            "Database:ConnectionString",
            ["--data", folder.Inside("data"), "--Database:Type=PostgreSql", "--Database:ConnectionString=Hots=db;Password=sesame"]
        );

        Assert.DoesNotContain("sesame", line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    [Fact]
    public async Task A_database_nobody_answers_at_is_named()
    {
        using var folder = new TempFolder();

        await MustRefuseAsync(
            1,
            "the database cannot be used",
            [
                "--data",
                folder.Inside("data"),
                "--urls",
                "http://127.0.0.1:0",
                "--Database:Type=PostgreSql",
                "--Database:ConnectionString=Host=127.0.0.1;Port=1;Username=quire;Timeout=2",
            ]
        );

        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        using var folder = new TempFolder();
        var file = folder.Inside("quire.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));

        await MustRefuseAsync(1, "the database cannot be used", ["--data", folder.Path, "--urls", "http://127.0.0.1:0"]);

        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        using var folder = new TempFolder();
        var connection = $"Data Source={folder.Inside("quire.db")};Pooling=False";
        await using (var db = new SqliteConnection(connection))
        {
            await db.OpenAsync();
            await using var make = db.CreateCommand();
            make.CommandText = """
                CREATE TABLE __EFMigrationsHistory (migration_id TEXT PRIMARY KEY, product_version TEXT NOT NULL);
                INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0.0');
                """;
            await make.ExecuteNonQueryAsync();
        }

        await MustRefuseAsync(1, "29990101000000_FromTheFuture", ["--data", folder.Path, "--urls", "http://127.0.0.1:0"]);

        await using var after = new SqliteConnection(connection);
        await after.OpenAsync();
        await using var count = after.CreateCommand();
        count.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table'";
        Assert.Equal(1L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task All_wrong_settings_are_listed_at_once()
    {
        using var folder = new TempFolder();

        var line = await MustRefuseAsync(
            1,
            "4 settings are wrong",
            [
                "--data",
                folder.Inside("data"),
                "--Jobs:Workers=many",
                "--Quire:SiteUlr=https://data.example.edu",
                "--Jobs:Lease=soon",
                "--Colour:Of=blue",
            ]
        );

        Assert.All(
            ["Jobs:Workers", "Quire:SiteUlr", "Jobs:Lease", "Colour"],
            name => Assert.Contains(name, line, StringComparison.Ordinal)
        );
        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    [Fact]
    public async Task All_values_out_of_bounds_are_listed_at_once()
    {
        using var folder = new TempFolder();

        var line = await MustRefuseAsync(
            1,
            "4 settings are wrong",
            [
                "--data",
                folder.Inside("data"),
                "--Jobs:Workers=0",
                "--Quire:SiteUrl=data.example.edu",
                "--Database:Type=Oracle",
                "--Server:TrustedProxies:0=somewhere",
            ]
        );

        Assert.All(
            ["Jobs:Workers", "Quire:SiteUrl", "Oracle", "somewhere"],
            name => Assert.Contains(name, line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_store_nobody_knows_is_refused_before_the_database_is_made()
    {
        using var folder = new TempFolder();

        await MustRefuseAsync(
            1,
            "Storage:Default is 'tape'",
            ["--data", folder.Inside("data"), "--urls", "http://127.0.0.1:0", "--Storage:Default=tape"]
        );

        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    [Fact]
    public async Task An_empty_list_of_hosts_does_not_mean_all_of_them()
    {
        using var folder = new TempFolder();

        await MustRefuseAsync(1, "AllowedHosts is empty", ["--data", folder.Inside("data"), "--AllowedHosts=;"]);
    }

    [Fact]
    public async Task A_socket_in_no_folder_is_refused_before_anything_is_set_up()
    {
        using var folder = new TempFolder();

        await MustRefuseAsync(
            1,
            "no folder for the socket",
            ["--data", folder.Inside("data"), "--urls", $"http://unix:{folder.Inside("none")}/quire.sock"]
        );

        Assert.False(Directory.Exists(folder.Inside("data")));
    }

    [Fact]
    public async Task A_store_below_a_file_is_refused_before_the_database_is_made()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.Inside("file"), "precious");

        await MustRefuseAsync(
            1,
            "Storage:Stores:shelf:Path",
            [
                "--data",
                folder.Inside("data"),
                "--urls",
                "http://127.0.0.1:0",
                "--Storage:Default=shelf",
                $"--Storage:Stores:shelf:Path={Path.Combine(folder.Inside("file"), "shelf")}",
            ]
        );

        Assert.Equal([folder.Inside("file")], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Folders_made_for_a_start_that_came_to_nothing_are_gone()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.Inside("there"));

        await MustRefuseAsync(
            1,
            "the database cannot be used",
            [
                "--data",
                Path.Combine(folder.Inside("a"), "b", "data"),
                "--urls",
                "http://127.0.0.1:0",
                "--Database:Type=PostgreSql",
                "--Database:ConnectionString=Host=127.0.0.1;Port=1;Username=quire;Timeout=2",
                "--Storage:Default=one",
                $"--Storage:Stores:one:Path={Path.Combine(folder.Inside("shelves"), "one")}",
                $"--Storage:Stores:two:Path={folder.Inside("there")}",
            ]
        );

        Assert.Equal([folder.Inside("there")], Directory.GetFileSystemEntries(folder.Path));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Inside("there")));
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_is_refused()
    {
        using var folder = new TempFolder();
        await using var first = await ServerProcess.StartAnsweringAsync(folder.Path);

        await MustRefuseAsync(1, "in use by another server", ["--data", folder.Path, "--urls", "http://127.0.0.1:0"]);

        Assert.Equal(HttpStatusCode.OK, (await first.As(null).GetAsync("/health/live")).Status);
    }

    private static async Task<string> MustRefuseAsync(int exitCode, string says, IEnumerable<string> arguments)
    {
        await using var server = ServerProcess.Start(arguments);
        return await MustRefuseAsync(server, exitCode, says);
    }

    private static async Task<string> MustRefuseAsync(ServerProcess server, int exitCode, string says)
    {
        var code = await server.EndAsync();
        var line = Assert.Single(server.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(exitCode, code);
        Assert.StartsWith("quire: ", line, StringComparison.Ordinal);
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", server.Output, StringComparison.Ordinal);
        return line;
    }
}
