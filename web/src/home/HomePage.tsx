import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shell/usePageTitle';
import { WhenNear } from '../shell/WhenNear';
import './home.css';
import { Reasons } from './Reasons';
import { SearchForm } from './SearchForm';

// What is below the first screen comes when somebody gets near it.
const Below = lazy(() => import('./Below').then((module) => ({ default: module.Below })));

export function HomePage() {
  const { t } = useTranslation('home');
  usePageTitle(t('title'));
  return (
    <>
      <div className="home-first">
        <div>
          <h1 className="title">{t('headline')}</h1>
          <p className="home-lead">{t('lead')}</p>
          <div className="home-search">
            <SearchForm />
          </div>
        </div>
      </div>
      <div className="home-more">
        <Reasons />
        <WhenNear height={600}>
          <Below />
        </WhenNear>
      </div>
    </>
  );
}
