using Quire.Cli.Console;
using Quire.Cli.Files;

namespace Quire.Cli.Tests.Files;

/// <summary>A name a server gives must not lead out of the folder.</summary>
public sealed class DestinationTests
{
    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("..\\evil.txt", "evil.txt")]
    [InlineData("plain.txt", "plain.txt")]
    public void Only_the_last_part_of_a_name_counts(string name, string path) =>
        Assert.Equal(path, Destination.Choose(null, name, overwrite: true));

    [Theory]
    [InlineData("..")]
    [InlineData("a/..")]
    [InlineData("")]
    [InlineData("folder/")]
    public void What_is_no_name_is_refused(string name) =>
        Assert.Throws<CliException>(() => Destination.Choose(null, name, overwrite: true));

    [Fact]
    public void A_path_of_the_user_is_taken_as_it_is() =>
        Assert.Equal("/tmp/no-such-folder/x", Destination.Choose("/tmp/no-such-folder/x", "..", overwrite: false));
}
