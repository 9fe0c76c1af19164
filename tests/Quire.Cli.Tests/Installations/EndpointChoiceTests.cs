using Quire.Cli.Console;
using Quire.Cli.Installations;

namespace Quire.Cli.Tests.Installations;

/// <summary>Where calls go, and that a token never goes where it does not belong.</summary>
public sealed class EndpointChoiceTests
{
    private static readonly InstallationSet Stored = new(
        [new("one", new("https://one.example.edu/"), "token-one"), new("two", new("https://two.example.edu/"), "token-two")],
        "one"
    );

    [Fact]
    public void Nothing_said_means_the_default() => Assert.Equal(("one.example.edu", "token-one"), Choose());

    [Fact]
    public void A_name_brings_its_own_token() =>
        Assert.Equal(("two.example.edu", "token-two"), Choose(installation: "two", variables: [("QUIRE_TOKEN", "token-env")]));

    [Fact]
    public void An_address_brings_the_token_stored_for_it() =>
        Assert.Equal(("two.example.edu", "token-two"), Choose(server: "https://two.example.edu/api/"));

    [Fact]
    public void An_address_nobody_logged_in_to_gets_no_stored_token() =>
        Assert.Equal(("three.example.edu", null), Choose(server: "three.example.edu"));

    [Fact]
    public void The_environment_names_server_and_token() =>
        Assert.Equal(
            ("three.example.edu", "token-env"),
            Choose(variables: [("QUIRE_SERVER", "three.example.edu"), ("QUIRE_TOKEN", "token-env")])
        );

    [Fact]
    public void The_old_name_of_the_variable_works_too() =>
        Assert.Equal(("one.example.edu", "token-env"), Choose(variables: [("DATAVERSE_API_TOKEN", "token-env")]));

    [Fact]
    public void The_token_of_the_environment_stays_with_the_server_of_the_environment() =>
        Assert.Equal(
            ("three.example.edu", null),
            Choose(server: "three.example.edu", variables: [("QUIRE_SERVER", "one.example.edu"), ("QUIRE_TOKEN", "token-env")])
        );

    [Fact]
    public void A_token_on_the_command_line_goes_before_all_others() =>
        Assert.Equal(
            ("two.example.edu", "token-line"),
            Choose(installation: "two", token: "token-line", variables: [("QUIRE_TOKEN", "token-env")])
        );

    [Fact]
    public void Two_places_at_once_are_refused() =>
        Assert.Equal(
            ExitCode.Usage,
            Assert.Throws<CliException>(() => Choose(installation: "one", server: "two.example.edu")).Code
        );

    [Fact]
    public void Nowhere_is_refused_with_what_to_do() =>
        Assert.Contains(
            "quire login",
            Assert.Throws<CliException>(() => new EndpointChoice(null, null, null, _ => null).Among(InstallationSet.Empty)).Next,
            StringComparison.Ordinal
        );

    private static (string Host, string? Token) Choose(
        string? installation = null,
        string? server = null,
        string? token = null,
        params (string Name, string Value)[] variables
    )
    {
        var endpoint = new EndpointChoice(
            installation,
            server,
            token,
            name => variables.FirstOrDefault(v => v.Name == name).Value
        ).Among(Stored);
        return (endpoint.Server.Host, endpoint.Token);
    }
}
