using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Access;

namespace Quire.Cli.Datasets;

/// <summary>What a new dataset must say about itself, as options.</summary>
internal sealed class CitationOptions
{
    private readonly Option<string?> _title = new("--title") { Description = "Title." };
    private readonly Option<string[]> _authors = new("--author")
    {
        Description = "Author, family name first; may be given several times.",
    };
    private readonly Option<string?> _contact = new("--contact") { Description = "E-mail address of the contact." };
    private readonly Option<string?> _description = new("--description") { Description = "What it is about." };
    private readonly Option<string[]> _subjects = new("--subject")
    {
        Description = "Subject, as the installation names it; may be given several times.",
    };
    private readonly Option<string?> _license = new("--license")
    {
        Description = "Name of a licence of the installation. Default: its default licence.",
    };

    /// <summary>All, in the order the help shows them.</summary>
    public IReadOnlyList<Option> All => [_title, _authors, _contact, _description, _subjects, _license];

    /// <summary>The dataset as JSON.</summary>
    public async Task<string> ToJsonAsync(Call call, CancellationToken cancellationToken)
    {
        var (title, contact, description) = (call.Get(_title), call.Get(_contact), call.Get(_description));
        var (authors, subjects) = (call.Get(_authors) ?? [], call.Get(_subjects) ?? []);
        if (title is null || contact is null || description is null || authors.Length == 0 || subjects.Length == 0)
        {
            throw new CliException(
                ExitCode.Usage,
                "A dataset needs --title, --author, --contact, --description and --subject, or --json-file.",
                "'quire blocks show citation' lists the fields there are."
            );
        }

        var builder = new DatasetBuilder().Citation(citation =>
        {
            _ = citation.Title(title).Contact(contact).Description(description).Subjects(subjects);
            foreach (var author in authors)
            {
                _ = citation.Author(author);
            }
        });
        if (await LicenseAsync(call, cancellationToken) is { Name: { } license, Uri: { } uri })
        {
            _ = builder.License(license, uri);
        }

        return WireShape.Write(builder.Build());
    }

    // Nothing is published without terms, and servers give a dataset none by themselves.
    private async Task<LicenseResponse?> LicenseAsync(Call call, CancellationToken cancellationToken)
    {
        if (call.Get(_license) is { } name)
        {
            return await call.Client.Licenses.FindAsync(name, cancellationToken);
        }

        try
        {
            return (await call.Client.Licenses.ListAsync(cancellationToken)).FirstOrDefault(l => l.IsDefault == true);
        }
        catch (DataverseNotFoundException)
        {
            // Servers before 5.10 have no list of licences.
            return null;
        }
    }
}
