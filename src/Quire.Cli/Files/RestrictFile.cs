using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;
using Quire.Contracts.Files;

namespace Quire.Cli.Files;

/// <summary><c>quire file restrict FILE</c>.</summary>
internal sealed class RestrictFile : WriteCommand
{
    private readonly Argument<FileId> _file = Targets.File();
    private readonly Option<bool> _lift = new("--lift") { Description = "Free the file instead." };
    private readonly Option<string?> _terms = new("--terms")
    {
        Description = "Terms of access, for the whole dataset.",
        HelpName = "TEXT",
    };
    private readonly Option<bool> _requests = new("--allow-requests")
    {
        Description = "People may ask for access, to any file of the dataset.",
    };

    public RestrictFile(CommandContext context)
        : base(context, "restrict", "Lets only those download a file who were granted access, or lifts that.")
    {
        Add(_file);
        Add(_lift);
        Add(_terms);
        Add(_requests);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire file restrict 42 --terms \"Ask us.\" --allow-requests", "quire file restrict 42 --lift"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var file = FileResult.Of(await call.Client.Files.GetAsync(call.Get(_file), cancellationToken));
        var (restrict, terms, requests) = (!call.Get(_lift), call.Get(_terms), call.Get(_requests));
        return Change.Saying(
            call,
            $"{file.Id}",
            $"{(restrict ? "restrict" : "free")} {file.Path}",
            ct =>
                terms is null && !requests
                    ? call.Client.Files.RestrictAsync(file.Id, restrict, ct)
                    : call.Client.Files.RestrictAsync(
                        file.Id,
                        new RestrictRequest
                        {
                            Restrict = restrict,
                            TermsOfAccess = terms,
                            EnableAccessRequest = requests ? true : null,
                        },
                        ct
                    ),
            Rights.ToEdit(call, file.Id)
        );
    }
}
