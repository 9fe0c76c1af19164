using Quire.Domain.Access;
using Quire.Repository.Collections;

namespace Quire.Repository.Datasets.Imports;

/// <summary>What is said of a collection that is made because documents are to go there.</summary>
public static class ImportedCollection
{
    /// <summary>A collection of a name, whose contact is whoever imports.</summary>
    public static CollectionInput Named(string alias, Caller caller) =>
        new()
        {
            Alias = alias,
            Name = alias,
            Affiliation = caller.Affiliation,
            Contacts = caller.Email is { } email ? [email] : [],
        };
}
