namespace Quire.Client.Tests.Files;

public sealed class RemotePathTests
{
    [Theory]
    [InlineData("../a.txt")]
    [InlineData("data/../../a.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("data//a.txt")]
    [InlineData("./a.txt")]
    [InlineData("a\0b")]
    [InlineData("..\\a.txt")]
    [InlineData("")]
    public void Refuses_a_name_that_leaves_its_folder(string name)
    {
        Assert.Null(RemotePath.Resolve("/tmp/x", name, out var reason));
        Assert.NotNull(reason);
    }

    [Theory]
    [InlineData("a.txt", "/tmp/x/a.txt")]
    [InlineData("data/..a/b c.txt", "/tmp/x/data/..a/b c.txt")]
    public void Takes_names_as_they_are(string name, string path) =>
        Assert.Equal(path, RemotePath.Resolve("/tmp/x", name, out _));
}
