namespace AstroNano.Core;

/// <summary>How similarities become weights.</summary>
public sealed partial class UniversalNetwork
{
    private void WeighBySoftmax()
    {
        float[] shares = _shares, weights = _competition.Gains;
        float[] logWeights = _competition.LogGains;
        int memories = _memories;
        _competition.Integrate(_shares, memories);
        for (int mu = 0; mu < memories; mu++)
        {
            shares[mu] = weights[mu];
            SetWeight(mu, weights[mu], logWeights[mu]);
        }
    }

    private void WeighLargest()
    {
        float[] shares = _shares;
        int memories = _memories;
        float largest = shares[0];
        for (int mu = 1; mu < memories; mu++)
        {
            largest = shares[mu] > largest ? shares[mu] : largest;
        }

        for (int mu = 0; mu < memories; mu++)
        {
            shares[mu] = shares[mu] == largest ? 1f : 0f;
            SetWeight(mu, shares[mu]);
        }
    }

    // Scaled by a power of two, which no digit is lost by; an infinite weight ends the search too.
    private void WeighByPower(int power)
    {
        float[] shares = _shares;
        int memories = _memories;
        float largest = 0f;
        for (int mu = 0; mu < memories; mu++)
        {
            float weight = Raise(shares[mu], power);
            shares[mu] = weight;
            weight = weight < 0f ? -weight : weight;
            largest = weight > largest ? weight : largest;
        }

        float scale = 1f;
        while (largest * scale > 1f && scale != 0f)
        {
            scale *= 0.5f;
        }

        for (int mu = 0; mu < memories; mu++)
        {
            shares[mu] *= scale;
            SetWeight(mu, shares[mu]);
        }
    }

    private static float Raise(float similarity, int power)
    {
        if (similarity < LeastSimilarity && similarity > -LeastSimilarity)
        {
            return 0f;
        }

        float product = similarity;
        power &= PowerBits;
        while (power > 1)
        {
            product *= similarity;
            power--;
        }

        return product;
    }
}
