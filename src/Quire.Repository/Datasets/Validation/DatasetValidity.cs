using Quire.Domain.Errors;

namespace Quire.Repository.Datasets.Validation;

/// <summary>Whether the newest version of a dataset is what the installation and its collections ask for.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Version">Its newest version.</param>
/// <param name="State">Valid, or what is wrong.</param>
/// <param name="Problem">The first thing wrong; null when nothing is, or nobody can tell.</param>
public sealed record DatasetValidity(long Dataset, long Version, ValidityState State, FieldProblem? Problem);
