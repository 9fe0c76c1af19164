using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files;

/// <summary>Shows what an upload made: one file, or several where the server unpacked an archive.</summary>
internal static class Uploaded
{
    public static void Show(Call call, FileUploaded uploaded)
    {
        if (uploaded.Warning is { } warning)
        {
            call.Output.Warn(warning);
        }

        call.Output.List([.. uploaded.Files.Select(FileResult.Of)], CliJson.Shapes.IReadOnlyListFileResult);
    }
}
