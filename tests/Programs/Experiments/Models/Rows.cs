namespace AstroNano.Experiments.Models;

/// <summary>What rules make of memories, one a row.</summary>
public static class Rows
{
    // What rounding leaves of a row that depends on those before.
    private const double LeastShare = 1e-9;

    /// <summary>
    /// Replaces rows by orthonormal ones of the same span, the projection onto which is
    /// Ξ (Ξᵀ Ξ)⁻¹ Ξᵀ: Personnaz, Guyon and Dreyfus 1985.
    /// </summary>
    /// <returns>How many are left: a row that depends on others adds nothing.</returns>
    public static int Orthonormalize(double[][] rows)
    {
        int count = 0;
        foreach (double[] row in rows.Select(row => (double[])row.Clone()).ToArray())
        {
            double size = Dot(row, row);

            // Twice, so that rounding leaves nothing of the others.
            for (int other = 0; other < 2 * count; other++)
            {
                Add(row, rows[other % count], -Dot(row, rows[other % count]));
            }

            double left = Dot(row, row);
            if (left > LeastShare * size)
            {
                double scale = 1 / Math.Sqrt(left);
                rows[count] = [.. row.Select(number => number * scale)];
                count++;
            }
        }

        return count;
    }

    /// <summary>Σ of the products of each row with itself.</summary>
    public static double[][] Product(IReadOnlyList<double[]> rows)
    {
        double[][] matrix = Matrix(rows[0].Length);
        foreach (double[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                Add(matrix[i], row, row[i]);
            }
        }

        return matrix;
    }

    /// <summary>
    /// Memories learned in their order, w_ij ← w_ij + (ξ_i ξ_j − ξ_i h_ji − h_ij ξ_j)/N with
    /// h_ij = Σ_k w_ik ξ_k over all others: Storkey 1997.
    /// </summary>
    public static double[][] Storkey(IReadOnlyList<double[]> rows)
    {
        int units = rows[0].Length;
        double[][] w = Matrix(units);
        foreach (double[] row in rows)
        {
            double[] fields = [.. w.Select((line, i) => Dot(line, row) - line[i] * row[i])];
            for (int i = 0; i < units; i++)
            {
                // The matrix is symmetric: a pair is changed once.
                for (int j = 0; j <= i; j++)
                {
                    double ij = j == i ? fields[i] : fields[i] - w[i][j] * row[j];
                    double ji = j == i ? fields[i] : fields[j] - w[i][j] * row[i];
                    w[i][j] += (row[i] * row[j] - row[i] * ji - ij * row[j]) / units;
                }
            }

            for (int i = 0; i < units; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    w[j][i] = w[i][j];
                }
            }
        }

        return w;
    }

    private static double[][] Matrix(int units) =>
        [.. Enumerable.Range(0, units).Select(_ => new double[units])];

    private static double Dot(double[] one, double[] other)
    {
        double sum = 0;
        for (int i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }

    private static void Add(double[] to, double[] row, double factor)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += factor * row[i];
        }
    }
}
