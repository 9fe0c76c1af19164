using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Contracts.Files;

namespace Quire.Cli.Files;

/// <summary>What can be said about a file, as options.</summary>
internal sealed class FileDescriptionOptions
{
    private readonly Option<string?> _label = new("--name") { Description = "Name in the dataset.", HelpName = "NAME" };
    private readonly Option<string?> _directory = new("--directory")
    {
        Description = "Folder in the dataset, levels separated by '/'.",
        HelpName = "PATH",
    };
    private readonly Option<string?> _description = new("--description")
    {
        Description = "What the file holds.",
        HelpName = "TEXT",
    };
    private readonly Option<string[]> _categories = new("--category")
    {
        Description = "Category, such as Data or Documentation; may be given several times.",
        HelpName = "NAME",
    };

    public void AddTo(Command command)
    {
        command.Add(_label);
        command.Add(_directory);
        command.Add(_description);
        command.Add(_categories);
    }

    /// <summary>What was given; members not given are null.</summary>
    public FileRequest Read(Call call) =>
        new()
        {
            Label = call.Get(_label),
            DirectoryLabel = call.Get(_directory),
            Description = call.Get(_description),
            Categories = call.Get(_categories) is { Length: > 0 } categories ? categories : null,
        };
}
