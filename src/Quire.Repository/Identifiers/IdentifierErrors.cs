using Quire.Domain.Errors;

namespace Quire.Repository.Identifiers;

/// <summary>Refusals about persistent identifiers.</summary>
internal static class IdentifierErrors
{
    public static RepositoryException NoneFree(string authority, string shoulder) =>
        Refuse.Unavailable(
            "identifier.number.none-free",
            $"No free persistent identifier was found below {authority}/{shoulder}."
        );

    public static RepositoryException Former(string former, string present) =>
        Refuse.BadRequest("identifier.dataset.former", $"The dataset had the identifier {former} before. It has {present} now.");

    public static RepositoryException NotPublic() =>
        Refuse.BadRequest("identifier.dataset.not-public", $"Only of published datasets metadata are sent to providers.");

    public static RepositoryException Public() =>
        Refuse.BadRequest("identifier.dataset.public", $"Not allowed for Datasets that have been published.");

    public static RepositoryException ProviderFailed(string reason) =>
        Refuse.Unavailable(
            "identifier.provider.failed",
            $"The provider of the identifier did not do what it was asked for: {reason}"
        );

    public static RepositoryException FilesHaveNone() =>
        Refuse.Rule("identifier.file.not-given", $"PIDs are not enabled for this file's collection.");

    public static RepositoryException FileNotPublic() =>
        Refuse.BadRequest("identifier.file.not-public", $"A file is given an identifier once it is public.");

    public static RepositoryException NoneBelow(string identifier) =>
        Refuse.BadRequest(
            "identifier.file.none-below",
            $"No identifiers of files are made below {identifier}, which is none of those made here."
        );

    public static RepositoryException FilesGeneratorGone(string dataset) =>
        Refuse.Conflict(
            "identifier.file.generator-gone",
            $"The generator of identifiers for the files of {dataset} is configured no longer. Another has to be chosen first."
        );

    public static RepositoryException GeneratorGone() =>
        Refuse.NotFound("identifier.generator.gone", $"The generator of identifiers that was chosen is configured no longer.");

    public static RepositoryException GeneratorMissing(string collection) =>
        Refuse.Unavailable(
            "identifier.generator.missing",
            $"The generator of identifiers chosen for the collection {collection} is configured no longer."
        );

    public static RepositoryException GeneratorUnknown() =>
        Refuse.NotFound("identifier.generator.unknown", $"There is no generator of identifiers of that name.");

    public static RepositoryException Settled() =>
        Refuse.Rule("identifier.generator.settled", $"Dataset already published, cannot alter PID Provider");

    public static RepositoryException SameGenerator(string generator) =>
        Refuse.Rule(
            "identifier.generator.same",
            $"PID Provider {generator} is same as configured. This Operation has no effect!"
        );

    public static RepositoryException HandlesAreMade() =>
        Refuse.BadRequest(
            "identifier.handle.made",
            $"New identifiers are handles there. Another generator has to be chosen for the dataset or its collection first."
        );

    public static RepositoryException NoHandle() =>
        Refuse.BadRequest("identifier.handle.none", $"Dataset was not registered as a HDL. It cannot be migrated.");

    public static RepositoryException Taken(string identifier) =>
        Refuse.Conflict("identifier.number.taken", $"The identifier {identifier} is taken: something here has it already.");
}
