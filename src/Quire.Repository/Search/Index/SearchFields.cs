namespace Quire.Repository.Search.Index;

/// <summary>
/// Names of fields that exist without a metadata block, as queries and facets write them. A <see cref="SearchField"/> with one
/// of these names must have the type given by <see cref="TypeOf"/>, or it is found as plain text alone.
/// </summary>
public static class SearchFields
{
    /// <summary>The field that holds every word of a document.</summary>
    public const string Text = "_text_";

    public const string Id = "id";
    public const string Name = "name";
    public const string Description = "description";
    public const string Identifier = "identifier";
    public const string ObjectType = "dvObjectType";
    public const string PublicationStatus = "publicationStatus";
    public const string PublicationYear = "publicationDate";
    public const string MetadataSource = "metadataSource";
    public const string CollectionCategory = "dvCategory";
    public const string CollectionName = "dvName";
    public const string CollectionAlias = "dvAlias";
    public const string CollectionParentAlias = "dvParentAlias";
    public const string CollectionAffiliation = "dvAffiliation";
    public const string CollectionDescription = "dvDescription";
    public const string CollectionSubject = "dvSubject";
    public const string CategoryOfCollection = "categoryOfDataverse";
    public const string IdentifierOfCollection = "identifierOfDataverse";
    public const string Affiliation = "affiliation_ss";
    public const string Subject = "subject_ss";
    public const string MetadataTypes = "metadata_type_ss";
    public const string DatasetType = "datasetType";
    public const string DatasetPersistentId = "dsPersistentId";
    public const string DatasetPublicationYear = "dsPublicationDate";
    public const string License = "license";
    public const string Harvested = "isHarvested";
    public const string FileName = "fileName";
    public const string FileNameWithoutExtension = "fileNameWithoutExtension";
    public const string FileDescription = "fileDescription";
    public const string FilePersistentId = "filePersistentId";
    public const string FileType = "fileType";
    public const string FileTypeDisplay = "fileTypeDisplay";
    public const string FileTypeGroup = "fileTypeGroupFacet";
    public const string FileContentType = "fileContentType";
    public const string FileSize = "fileSizeInBytes";
    public const string FileMd5 = "fileMd5";
    public const string FileChecksumType = "fileChecksumType";
    public const string FileChecksumValue = "fileChecksumValue";
    public const string FileTag = "fileTag";
    public const string FileTags = "fileTags";
    public const string FileAccess = "fileAccess";
    public const string FileRestricted = "fileRestricted";
    public const string EmbargoEnd = "embargoEndDate";
    public const string RetentionEnd = "retentionEndDate";
    public const string TabularTag = "tabularDataTag";
    public const string Unf = "unf";
    public const string VariableName = "variableName";
    public const string VariableLabel = "variableLabel";
    public const string VariableCount = "variableCount";
    public const string Observations = "observations";
    public const string EntityId = "entityId";
    public const string ParentId = "parentId";
    public const string ParentIdentifier = "parentIdentifier";
    public const string SubtreePaths = "subtreePaths";
    public const string FileDeleted = "fileDeleted";
    public const string DatasetValid = "datasetValid";
    public const string SortDate = "dateSort";
    public const string UpdateDate = "updateDate";

    private static readonly Dictionary<string, SearchFieldType> Types = new(StringComparer.Ordinal);

    static SearchFields()
    {
        Declare(
            SearchFieldType.Text,
            Text,
            Name,
            Description,
            CollectionName,
            CollectionAlias,
            CollectionParentAlias,
            CollectionAffiliation,
            CollectionDescription,
            DatasetPersistentId,
            FilePersistentId,
            FileName,
            FileNameWithoutExtension,
            FileDescription,
            FileType,
            FileTags,
            VariableName,
            VariableLabel,
            "literalQuestion",
            "interviewInstructions",
            "postQuestion",
            "variableUniverse",
            "variableNotes"
        );
        Declare(
            SearchFieldType.Keyword,
            Id,
            Identifier,
            ObjectType,
            PublicationStatus,
            PublicationYear,
            DatasetPublicationYear,
            MetadataSource,
            CollectionCategory,
            CollectionSubject,
            CategoryOfCollection,
            IdentifierOfCollection,
            Affiliation,
            Subject,
            MetadataTypes,
            DatasetType,
            License,
            "curationStatus",
            Harvested,
            FileTypeDisplay,
            FileTypeGroup,
            FileContentType,
            FileMd5,
            FileChecksumType,
            FileChecksumValue,
            FileTag,
            FileAccess,
            FileRestricted,
            TabularTag,
            Unf,
            ParentId,
            ParentIdentifier,
            FileDeleted,
            DatasetValid,
            SubtreePaths
        );
        Declare(
            SearchFieldType.Number,
            EntityId,
            FileSize,
            "fileCount",
            "datasetCount",
            VariableCount,
            Observations,
            "datasetVersionId",
            EmbargoEnd,
            RetentionEnd
        );
        Declare(SearchFieldType.Instant, SortDate, UpdateDate, "curationStatusCreateTime");
    }

    /// <summary>The type of a built-in field; null when the name is not one.</summary>
    public static SearchFieldType? TypeOf(string name) => Types.TryGetValue(name, out var type) ? type : null;

    private static void Declare(SearchFieldType type, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            Types.Add(name, type);
        }
    }
}
