using Quire.Domain.Metadata;
using Quire.Repository.Collections.Templates;
using Quire.Repository.Metadata.Languages;
using Quire.Web.Depositing.Forms;

namespace Quire.Web.Depositing;

/// <summary>The form a dataset is described in.</summary>
public sealed record DatasetFormShown
{
    /// <summary>Where it is sent, without slash in front.</summary>
    public required string Path { get; init; }

    /// <summary>Where whoever changes their mind goes, without slash in front.</summary>
    public required string Back { get; init; }

    /// <summary>The metadata.</summary>
    public required MetadataForm Metadata { get; init; }

    /// <summary>Licence and terms.</summary>
    public required TermsForm Terms { get; init; }

    /// <summary>Whether the dataset is made with it.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether it says what is stored, and nobody has typed anything into it yet.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Why the version is made.</summary>
    public string? Note { get; init; }

    /// <summary>When what it began from was last changed; null for a new dataset.</summary>
    public string? Seen { get; init; }

    /// <summary>Fields somebody else changed meanwhile: what is stored, and what is written here.</summary>
    public IReadOnlyList<(string Field, string Stored, string Written)> Conflicts { get; init; } = [];

    /// <summary>Types a new dataset can be of.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The type chosen.</summary>
    public string? Type { get; init; }

    /// <summary>Languages metadata of a new dataset can be written in.</summary>
    public IReadOnlyList<MetadataLanguage> Languages { get; init; } = [];

    /// <summary>The language chosen.</summary>
    public string? Language { get; init; }

    /// <summary>Templates a new dataset can be begun with.</summary>
    public IReadOnlyList<TemplateView> Templates { get; init; } = [];

    /// <summary>Id of the template it was begun with; null for none.</summary>
    public long? Template { get; init; }

    /// <summary>Whether that was chosen just now, with something written already.</summary>
    public bool IsBegunAnew { get; init; }

    /// <summary>What is wrong.</summary>
    public FormProblems Problems => Metadata.Problems;

    /// <summary>The blocks of the installation.</summary>
    public MetadataSchema Schema => Metadata.Rules.Schema;
}
