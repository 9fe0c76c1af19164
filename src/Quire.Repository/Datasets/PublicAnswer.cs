using Quire.Domain.Access;

namespace Quire.Repository.Datasets;

/// <summary>What was asked of a dataset, as far as the answer depends on it.</summary>
/// <param name="Dataset">The dataset as the request named it.</param>
/// <param name="Version">The selector as the request wrote it.</param>
/// <param name="Shape">Which parts were asked for, encoded by whoever renders.</param>
public readonly record struct PublicAnswer(ObjectRef Dataset, string Version, int Shape);
